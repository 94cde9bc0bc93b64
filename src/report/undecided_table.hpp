#pragma once

#include <string>

#include "bounty/payout.hpp"
#include "bounty/report.hpp"

namespace bounty {

/// The undecided judgements with their worth, largest first; what has none comes last.
std::string undecided_table(const Payout& payout, const TextStyle& style, Detail detail);

}  // namespace bounty
