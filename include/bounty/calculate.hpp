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
  bool explains_warnings = true;             ///< false if only their codes are needed
  std::string payment_date{};                ///< YYYY-MM-DD; "" uses the review's date
  std::optional<HourlyRate> what_if_rate{};  ///< overrides the policy's and the review's rate;
                                             ///< nothing is paid at such a rate
};

/// Reports that an amount of this submission does not fit in 64-bit cents.
struct DoesNotFit {
  /// A step, by the index of its task and its index within the task.
  struct StepIndex {
    std::size_t task = 0;
    std::size_t step = 0;
  };

  /// The step whose gross, alone or added to that of the steps before it, does not fit;
  /// std::nullopt if it is the bonus, the bounty or the ceiling that does not fit.
  std::optional<StepIndex> step;
};

/// Calculates the bounty of a submission by every rule of payout-rules.md. A pure function.
/// `review` may be null if nothing has been judged yet. Names in the review that refer to nothing
/// are ignored here; check() in score.hpp reports them. Throws std::out_of_range if a step's
/// computation is longer than its time. The payout's warnings are those about evidence, bonus and
/// reviews; score() adds those about repeated names and likely slips.
Expected<Payout, DoesNotFit> calculate(const Submission& submission, const Review* review,
                                       const Policy& policy, const ScoreOptions& options = {});

}  // namespace bounty
