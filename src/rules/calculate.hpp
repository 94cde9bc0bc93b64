#pragma once

#include <optional>
#include <vector>

#include "bounty/calculate.hpp"
#include "rules/judgements/judged_step.hpp"

namespace bounty {

/// Calculates like calculate(), but from steps that are judged already, and into `payout`, whose
/// old contents are discarded. Returns what does not fit, if anything.
std::optional<DoesNotFit> calculate_steps(const Submission& submission,
                                          const std::vector<JudgedStep>& steps,
                                          const Review* review, const Policy& policy,
                                          const ScoreOptions& options, Payout& payout);

}  // namespace bounty
