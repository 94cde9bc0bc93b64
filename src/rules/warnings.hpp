#pragma once

#include <vector>

#include "bounty/payout.hpp"
#include "bounty/policy.hpp"
#include "rules/judged_step.hpp"

namespace bounty {

/// What is worth a look (payout-rules.md, "Warnings"). `review` may be null.
std::vector<Warning> warnings(const Submission& submission, const std::vector<JudgedStep>& steps,
                              const Review* review, const Policy& policy);

/// Of an embedded review where reviews come from outside, and there is none of its family.
Warning review_set_aside_for_none();

}  // namespace bounty
