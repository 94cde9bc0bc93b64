#pragma once

#include <vector>

#include "bounty/diff.hpp"

namespace bounty {

/// Returns the values of the payout that have changed, except sums that follow from the steps and
/// the bonus. File paths are not compared, only whether the review was embedded.
std::vector<ValueChange> changed_values(const Payout& before, const Payout& after);

/// Returns the values of the step that have changed, except its amounts.
std::vector<ValueChange> changed_values(const StepPayout& before, const StepPayout& after);

}  // namespace bounty
