#pragma once

#include <vector>

#include "bounty/payout.hpp"
#include "rules/judgements/judged_step.hpp"
#include "rules/warnings.hpp"

namespace bounty {

/// Warns about valid values that are probably slips: at most once for each kind, about the first
/// step that has it (payout-rules.md, "Warnings"). `payout` is calculated from the steps.
void warn_of_likely_slips(WarningList& list, const Payout& payout,
                          const std::vector<JudgedStep>& steps);

}  // namespace bounty
