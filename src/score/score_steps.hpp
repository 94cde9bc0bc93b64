#pragma once

#include <vector>

#include "bounty/score.hpp"
#include "core/judged_step.hpp"

namespace bounty {

/// What score() says where the submission's steps are judged like this, and its documents fit
/// together.
Expected<Payout, Diagnostics> score_steps(const Submission& submission,
                                          const std::vector<JudgedStep>& steps,
                                          const Review* review, const Policy& policy,
                                          const ScoreOptions& options);

}  // namespace bounty
