#pragma once

#include "bounty/payout.hpp"
#include "bounty/policy.hpp"
#include "bounty/review.hpp"

namespace bounty {

/// Whether the program has ruled on the bonus. `review` may be null.
bool bonus_is_decided(const Review* review);

/// The sum of the review's criteria, or its one rate, in millionths: it may exceed the cap.
std::int64_t stated_bonus_parts(const Review* review);

/// Whether the review rates no criterion but the policy's.
bool bonus_fits(const Review* review, const Policy& policy);

/// The stated bonus, cut to the policy's cap, with its criteria in the policy's order: into `rate`,
/// whatever that was before.
void note_bonus_rate(BonusRate& rate, const Review* review, const Policy& policy);

/// Base payment times bonus rate, rounded half up, but never above the cap's share rounded down.
Money bonus(Money base_payment, Rate rate, Rate cap);

/// The bonus if it is undecided and goes the submitter's way: the cap's share, rounded down.
Money greatest_bonus(Money base_payment, Rate cap);

}  // namespace bounty
