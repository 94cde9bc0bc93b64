#pragma once

#include "rules/judgements/judged_step.hpp"

namespace bounty {

/// The first repetition of an activity, anywhere in the family, earns the full rate; its repeats
/// earn what the review grants them, or else the policy. Whether every rate of the review is one of
/// an activity, or of a step without one. `review` may be null.
bool apply_repetition_rules(JudgedSteps& judged, const Review* review, const Policy& policy);

}  // namespace bounty
