#pragma once

#include "bounty/expected.hpp"
#include "bounty/payout.hpp"
#include "bounty/policy.hpp"
#include "bounty/review.hpp"
#include "bounty/submission.hpp"

namespace bounty {

/// An amount of this submission does not fit 64-bit cents.
struct DoesNotFit {
  /// The step at which it happens: an index of its task, and of the step in it.
  std::size_t task = 0;
  std::size_t step = 0;
};

/// The bounty of a submission, by every rule of payout-rules.md: a pure function.
/// `review` may be null: nothing is judged yet. Names in the review that refer to nothing are
/// ignored here (check() in score.hpp refuses them), and no step may have a computation longer
/// than its time, or std::out_of_range is thrown.
Expected<Payout, DoesNotFit> calculate(const Submission& submission, const Review* review,
                                       const Policy& policy);

}  // namespace bounty
