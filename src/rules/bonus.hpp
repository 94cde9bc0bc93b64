#pragma once

#include "bounty/payout.hpp"
#include "bounty/policy.hpp"
#include "bounty/review.hpp"

namespace bounty {

/// Whether the program has ruled on the bonus. `review` may be null.
bool bonus_is_decided(const Review* review);

/// Returns the sum of the review's criteria, or its single rate, in millionths. It may exceed the
/// cap.
std::int64_t stated_bonus_parts(const Review* review);

/// Whether the review rates only criteria of the policy.
bool bonus_fits(const Review* review, const Policy& policy);

/// Writes into `rate` the stated bonus, cut to the policy's cap, and its criteria in the policy's
/// order. The old contents of `rate` are discarded.
void note_bonus_rate(BonusRate& rate, const Review* review, const Policy& policy);

/// Returns the base payment times the bonus rate, rounded half up, but never more than the cap's
/// share of the base payment, rounded down.
Money bonus(Money base_payment, Rate rate, Rate cap);

/// Returns the largest possible bonus: the cap's share of the base payment, rounded down.
Money greatest_bonus(Money base_payment, Rate cap);

}  // namespace bounty
