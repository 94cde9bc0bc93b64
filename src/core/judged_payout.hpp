#pragma once

#include <vector>

#include "bounty/calculate.hpp"
#include "core/judged_step.hpp"

namespace bounty {

/// As calculate(), of steps that judge_steps() has judged by these documents.
Expected<Payout, DoesNotFit> judged_payout(const Submission& submission,
                                           const std::vector<JudgedStep>& steps,
                                           const Review* review, const Policy& policy, Lists lists);

}  // namespace bounty
