#pragma once

#include "bounty/money.hpp"
#include "bounty/payout.hpp"
#include "rules/judgements/judged_step.hpp"

namespace bounty {

/// The four cumulative amounts of one step (payout-rules.md, "One step"), each rounded once.
/// An amount that does not fit is Money::overflow(). If the gross fits, so do the others.
///
/// G = R * t * n
Money gross(const JudgedStep& step, HourlyRate hourly);
/// A = R * (t - c) * n
Money after_computation_time(const JudgedStep& step, HourlyRate hourly);
/// B = R * (t - c) * (f + (n - f) * r)
Money after_repetitions(const JudgedStep& step, HourlyRate hourly, Rate repeat_rate);
/// C = R * (t - c) * (f + (n - f) * r) * q
Money after_missing_qa(const JudgedStep& step, HourlyRate hourly, Rate repeat_rate, Rate qa_rate);

/// The amounts of one step by the judgements made so far: gross - deductions = amount.
struct StepAmounts {
  Money gross;
  Deductions deductions;
  Money amount;
};

StepAmounts step_amounts(const JudgedStep& step, HourlyRate hourly);

/// Returns the step with its amounts, for the list of a payout.
StepPayout itemize(const JudgedStep& step, const StepAmounts& amounts);

}  // namespace bounty
