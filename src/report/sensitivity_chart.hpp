#pragma once

#include <string>

#include "bounty/payout.hpp"
#include "bounty/report.hpp"

namespace bounty {

/// The undecided judgements with their worth as bars, on a scale from the bounty to the ceiling,
/// which is higher, and what the bars mean.
std::string sensitivity_chart(const Payout& payout, const TextStyle& style, Detail detail);

}  // namespace bounty
