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

/// Reports errors between documents that are each valid (formats.md, "Review"): a review of another
/// family, a name in a review that refers to nothing, a computation that is longer than its time
/// after the review's estimates. `review` may be null.
Diagnostics check(const Submission& submission, const Review* review, const Policy& policy);

/// Returns what is worth checking in documents that fit together (payout-rules.md, "Warnings"). The
/// payout has the same warnings. `review` may be null. If an amount does not fit, the warnings that
/// depend on amounts are missing.
std::vector<Warning> warnings_of(const Submission& submission, const Review* review,
                                 const Policy& policy);

/// Scores a submission: check(), then calculate(). Returns the payout, or the errors in the
/// documents. Every amount comes from here.
Expected<Payout, Diagnostics> score(const Submission& submission, const Review* review,
                                    const Policy& policy, const ScoreOptions& options = {});

}  // namespace bounty
