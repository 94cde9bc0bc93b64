#pragma once

#include <vector>

#include "bounty/payout.hpp"
#include "bounty/review.hpp"
#include "rules/judgements/judged_step.hpp"

namespace bounty {

/// The figures of a submission by the judgements made so far. Its steps must outlive it.
struct Standing {
  const std::vector<JudgedStep>& steps;
  HourlyRate hourly;
  Money base_payment;
  bool is_bonus_decided = false;
  Rate bonus_rate;
  Rate bonus_cap;
};

/// Returns the standing of a payout whose base payment and bonus rate are known. `review` may be
/// null.
Standing standing_of(const Payout& payout, const std::vector<JudgedStep>& steps,
                     const Review* review);

/// Returns the bounty for a different base payment.
Money with_bonus_as_it_stands(Money base_payment, const Standing& standing);

/// Calculates what the bounty gains if the base payment gains something.
class GainsOfBounty {
 public:
  explicit GainsOfBounty(const Standing& standing)
      : standing_(standing), bounty_(with_bonus_as_it_stands(standing.base_payment, standing)) {}

  [[nodiscard]] Money of(Money gain_of_base_payment) const {
    return with_bonus_as_it_stands(standing_.base_payment + gain_of_base_payment, standing_) -
           bounty_;
  }

 private:
  const Standing& standing_;
  Money bounty_;
};

/// Returns the bounty if every undecided judgement were granted in full.
Money ceiling(const Standing& standing);

/// Returns every undecided judgement with its worth, in document order: repeat rates by the first
/// step of their activity, then confidence by step, then the bonus. The payment is left out,
/// because it has no worth.
std::vector<UndecidedJudgement> undecided_judgements(const Standing& standing);

/// Returns the same judgements, but with their gain as the worth: what the bounty gains if only
/// that judgement is granted.
std::vector<UndecidedJudgement> judgements_done_alone(const Standing& standing);

}  // namespace bounty
