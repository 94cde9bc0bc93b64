#pragma once

#include <vector>

#include "bounty/payout.hpp"
#include "rules/judgements/judged_step.hpp"
#include "rules/warnings.hpp"

namespace bounty {

/// Warns if steps with the same name earn the full rate more than once, and states how much of the
/// bounty depends on whether they are one activity (payout-rules.md, "Warnings"). `payout` is
/// calculated from the steps.
void warn_of_repeated_names(WarningList& list, const Payout& payout,
                            const std::vector<JudgedStep>& steps);

}  // namespace bounty
