#pragma once

#include <string>
#include <vector>

#include "bounty/payout.hpp"

namespace bounty {

/// The arithmetic behind the amounts of a payout: which rule, which figures, and which line of the
/// input states them. Each is a line of text without an end.
std::string explain_step(const StepPayout& step, HourlyRate hourly);
std::string explain_task(const std::vector<Money>& amounts);
std::string explain_gross(const Payout& payout);
std::string explain_computation(const Payout& payout);
std::string explain_repeated_steps(const Payout& payout);
std::string explain_missing_qa(const Payout& payout);
std::string explain_base_payment(const Payout& payout);
std::string explain_bonus(const Payout& payout);
std::string explain_bounty(const Payout& payout);
std::string explain_ceiling(const Payout& payout);
std::string explain_worth(const Payout& payout, Money worth);

}  // namespace bounty
