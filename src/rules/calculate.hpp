#pragma once

#include <optional>
#include <vector>

#include "bounty/calculate.hpp"
#include "rules/judgements/judged_step.hpp"

namespace bounty {

/// What calculate() says where the submission's steps are judged like this: into `payout`, whatever
/// that was before; or what does not fit.
std::optional<DoesNotFit> calculate_steps(const Submission& submission,
                                          const std::vector<JudgedStep>& steps,
                                          const Review* review, const Policy& policy,
                                          const ScoreOptions& options, Payout& payout);

}  // namespace bounty
