#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "bounty/expected.hpp"
#include "bounty/money.hpp"
#include "bounty/payout.hpp"
#include "bounty/policy.hpp"
#include "bounty/review.hpp"
#include "bounty/submission.hpp"

namespace bounty {

/// How to score, besides the documents.
struct ScoreOptions {
  Lists lists = Lists::all;
  bool explains_warnings = true;             ///< false where their codes alone are wanted
  std::string payment_date{};                ///< YYYY-MM-DD; "" where the review's counts
  std::optional<HourlyRate> what_if_rate{};  ///< wins over the policy's and the review's: nobody
                                             ///< is paid by what if
};

/// An amount of this submission does not fit 64-bit cents.
struct DoesNotFit {
  /// Where in the submission a step stands: an index of its task, and one in the task's steps.
  struct StepIndex {
    std::size_t task = 0;
    std::size_t step = 0;
  };

  /// The step with which a step's amount, or the sum so far, stops fitting; none where that is the
  /// bonus, the bounty or the ceiling.
  std::optional<StepIndex> step;
};

/// The bounty of a submission, by every rule of payout-rules.md: a pure function.
/// `review` may be null: nothing is judged yet. Names in the review that refer to nothing are
/// ignored here (check() in score.hpp refuses them), and no step may have a computation longer
/// than its time, or std::out_of_range is thrown. Its warnings are those about evidence, bonus and
/// reviews: score() adds those about what is perhaps a slip.
Expected<Payout, DoesNotFit> calculate(const Submission& submission, const Review* review,
                                       const Policy& policy, const ScoreOptions& options = {});

}  // namespace bounty
