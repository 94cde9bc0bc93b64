#pragma once

#include <vector>

#include "bounty/calculate.hpp"
#include "bounty/diagnostic.hpp"
#include "bounty/expected.hpp"
#include "bounty/payout.hpp"
#include "bounty/policy.hpp"
#include "bounty/review.hpp"
#include "bounty/submission.hpp"

namespace bounty {

/// What is wrong with documents that are each right by themselves (formats.md, "Review"): a review
/// of another family, a name in a review that refers to nothing, a computation longer than its
/// time once the review's estimates are applied. `review` may be null.
Diagnostics check(const Submission& submission, const Review* review, const Policy& policy);

/// What is worth a look in documents that fit together (payout-rules.md, "Warnings"); the payout
/// has the same. `review` may be null. Where an amount does not fit, those that need amounts are
/// missing.
std::vector<Warning> warnings_of(const Submission& submission, const Review* review,
                                 const Policy& policy);

/// The payout of documents that fit together, or what is wrong with them: check(), then
/// calculate(). The one way from documents to an amount.
Expected<Payout, Diagnostics> score(const Submission& submission, const Review* review,
                                    const Policy& policy, const ScoreOptions& options = {});

}  // namespace bounty
