#pragma once

#include <vector>

#include "bounty/calculate.hpp"
#include "rules/judged_step.hpp"

namespace bounty {

/// What calculate() says where the submission's steps are judged like this.
Expected<Payout, DoesNotFit> calculate_steps(const Submission& submission,
                                             const std::vector<JudgedStep>& steps,
                                             const Review* review, const Policy& policy,
                                             const ScoreOptions& options);

}  // namespace bounty
