#pragma once

#include <vector>

#include "bounty/payout.hpp"
#include "bounty/policy.hpp"
#include "core/judged_step.hpp"

namespace bounty {

/// What is worth a look (payout-rules.md, "Warnings"). `review` may be null.
std::vector<Warning> warnings(const Submission& submission, const std::vector<JudgedStep>& steps,
                              const Review* review, const Policy& policy);

}  // namespace bounty
