#pragma once

#include <vector>

#include "bounty/payout.hpp"
#include "rules/judgements/judged_step.hpp"
#include "rules/warnings.hpp"

namespace bounty {

/// Warns of values that are possible, and most likely slips: at most once a kind, of the first step
/// that has it (payout-rules.md, "Warnings"). `payout` is what the steps come to.
void warn_of_likely_slips(WarningList& list, const Payout& payout,
                          const std::vector<JudgedStep>& steps);

}  // namespace bounty
