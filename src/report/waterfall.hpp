#pragma once

#include <string>

#include "bounty/payout.hpp"
#include "bounty/report.hpp"

namespace bounty {

/// From gross through each deduction to the base payment, the bonus, the bounty and the ceiling,
/// with bars drawn to one scale.
std::string waterfall(const Payout& payout, const TextStyle& style, Detail detail);

}  // namespace bounty
