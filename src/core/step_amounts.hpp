#pragma once

#include "bounty/money.hpp"
#include "bounty/payout.hpp"
#include "core/judged_step.hpp"

namespace bounty {

/// The four cumulative amounts of one step (payout-rules.md, "One step"), each rounded once.
/// All throw AmountOverflow.
///
/// G = R * t * n
Money gross(const JudgedStep& step, HourlyRate hourly);
/// A = R * (t - c) * n
Money after_computation_time(const JudgedStep& step, HourlyRate hourly);
/// B = R * (t - c) * (f + (n - f) * r)
Money after_repetitions(const JudgedStep& step, HourlyRate hourly, Rate repeat_rate);
/// C = R * (t - c) * (f + (n - f) * r) * q
Money after_missing_qa(const JudgedStep& step, HourlyRate hourly, Rate repeat_rate, Rate qa_rate);

/// The step's amounts and deductions as things stand.
StepPayout itemize(const JudgedStep& step, HourlyRate hourly);

}  // namespace bounty
