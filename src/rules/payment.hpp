#pragma once

#include <string>
#include <string_view>

#include "bounty/calculate.hpp"
#include "bounty/payout.hpp"
#include "bounty/review.hpp"
#include "bounty/submission.hpp"

namespace bounty {

/// Whether the bounty is paid, as far as the submission and its review tell (payout-rules.md,
/// "Payment"): what has been paid before, and what else a batch holds, comes later. `review` may be
/// null.
void judge_payment(const Submission& submission, const Review* review, const ScoreOptions& options,
                   Payout& payout);

/// Nothing is payable, though the review says that paying is legal and practical.
void withhold(Payment& payment, WithheldReason reason);

/// Whether it is clear, and more than nothing.
bool pays(const Payment& payment);

/// Whether the program still has a judgement to make about the payment.
bool is_payment_undecided(const Payment& payment);

/// Due where a review from outside says that the program uses the submission, and there is a name
/// that its author lets stand: into `acknowledgement`, whatever that was before. `review` may be
/// null.
void acknowledge(const Author& author, const Review* review, Acknowledgement& acknowledgement);

}  // namespace bounty
