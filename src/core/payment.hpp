#pragma once

#include "bounty/payout.hpp"
#include "bounty/review.hpp"

namespace bounty {

/// Clear where the review says that paying is both legal and practical, blocked where it says that
/// one of them is not, else unchecked. `review` may be null.
PaymentStatus payment_status(const Review* review);

/// The bounty when clear, 0 when blocked, unknown when unchecked.
Payment payment(const Review* review, Money bounty);

/// Due where the program uses the submission and there is a name that its author lets stand.
Acknowledgement acknowledgement(const Author& author, const Review* review);

}  // namespace bounty
