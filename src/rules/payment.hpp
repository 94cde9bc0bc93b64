#pragma once

#include <string>
#include <string_view>

#include "bounty/calculate.hpp"
#include "bounty/payout.hpp"
#include "bounty/review.hpp"
#include "bounty/submission.hpp"

namespace bounty {

/// Decides whether the bounty can be paid, by the submission and its review alone (payout-rules.md,
/// "Payment"). Earlier payments and the rest of a batch are considered later. `review` may be null.
void judge_payment(const Submission& submission, const Review* review, const ScoreOptions& options,
                   Payout& payout);

/// Makes nothing payable, although the review says that paying is legal and practical.
void withhold(Payment& payment, WithheldReason reason);

/// Whether the payment is clear and above $0.00.
bool pays(const Payment& payment);

/// Whether the program still has a judgement to make about the payment.
bool is_payment_undecided(const Payment& payment);

/// Whether the program has decided everything about the payment, and only its day is not stated.
bool lacks_only_date(const Payment& payment);

/// Writes into `acknowledgement`, whose old contents are discarded. An acknowledgement is due if a
/// review from outside says that the program uses the submission and approves no other payee, and
/// the author states a name and does not decline. `review` may be null.
void acknowledge(const Author& author, const Review* review, Acknowledgement& acknowledgement);

/// Whether a review from outside fast-tracks the author's job application and approves no other
/// payee. `review` may be null.
bool is_fast_tracked(const Author& author, const Review* review);

}  // namespace bounty
