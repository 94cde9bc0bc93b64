#pragma once

#include <vector>

#include "bounty/diff.hpp"

namespace bounty {

/// What else the payout says now, sums that follow from the steps and the bonus left out. Where
/// files lay is no value, but whether the review was embedded is.
std::vector<ValueChange> changed_values(const Payout& before, const Payout& after);

/// What is said of the step now, its amounts left out.
std::vector<ValueChange> changed_values(const StepPayout& before, const StepPayout& after);

}  // namespace bounty
