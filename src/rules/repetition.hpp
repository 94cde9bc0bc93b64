#pragma once

#include "rules/judgements/judged_step.hpp"

namespace bounty {

/// Gives the first repetition of each activity, anywhere in the family, the full rate, and its
/// repeats the rate of the review or else of the policy. Returns whether every rate in the review
/// refers to an activity, or to a step without one. `review` may be null.
bool apply_repetition_rules(JudgedSteps& judged, const Review* review, const Policy& policy);

}  // namespace bounty
