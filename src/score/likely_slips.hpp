#pragma once

#include <vector>

#include "bounty/payout.hpp"
#include "rules/judged_step.hpp"

namespace bounty {

/// Values that are possible, and most likely slips: at most one warning a kind, of the first step
/// that has it (payout-rules.md, "Warnings"). `payout` is what the steps come to.
std::vector<Warning> likely_slips(const Payout& payout, const std::vector<JudgedStep>& steps);

}  // namespace bounty
