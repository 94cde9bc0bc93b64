#pragma once

#include <vector>

#include "bounty/payout.hpp"
#include "core/judged_step.hpp"

namespace bounty {

/// What the submission could still come to: the bounty if every undecided judgement went the
/// submitter's way, and what each of them is worth.
struct Range {
  Money ceiling;
  /// In document order: repeat rates by the first step of their activity, then confidence by
  /// step, then the bonus. The payment is not among them: it has no worth.
  std::vector<UndecidedJudgement> undecided;
};

/// `base_payment` is that of the steps as things stand. `review` may be null.
/// Throws AmountOverflow.
Range range(const std::vector<JudgedStep>& steps, Money base_payment, HourlyRate hourly,
            const Review* review, const Policy& policy);

}  // namespace bounty
