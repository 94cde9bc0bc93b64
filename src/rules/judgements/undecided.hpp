#pragma once

#include <vector>

#include "bounty/payout.hpp"
#include "bounty/review.hpp"
#include "rules/judgements/judged_step.hpp"

namespace bounty {

/// What a submission comes to as things stand. Its steps must outlive it.
struct Standing {
  const std::vector<JudgedStep>& steps;
  HourlyRate hourly;
  Money base_payment;
  bool is_bonus_decided = false;
  Rate bonus_rate;
  Rate bonus_cap;
};

/// The standing of a payout whose base payment and bonus rate are known. `review` may be null.
Standing standing_of(const Payout& payout, const std::vector<JudgedStep>& steps,
                     const Review* review);

/// The bounty if the base payment were another.
Money with_bonus_as_it_stands(Money base_payment, const Standing& standing);

/// What the bounty gains if the base payment gains something.
class GainsOfBounty {
 public:
  explicit GainsOfBounty(const Standing& standing)
      : standing_(standing), bounty_(with_bonus_as_it_stands(standing.base_payment, standing)) {}

  /// If it gains this.
  [[nodiscard]] Money of(Money gain_of_base_payment) const {
    return with_bonus_as_it_stands(standing_.base_payment + gain_of_base_payment, standing_) -
           bounty_;
  }

 private:
  const Standing& standing_;
  Money bounty_;
};

/// The bounty if every undecided judgement went the submitter's way.
Money ceiling(const Standing& standing);

/// Every undecided judgement with what it is worth, in document order: repeat rates by the first
/// step of their activity, then confidence by step, then the bonus. The payment is not among
/// them: it has no worth.
std::vector<UndecidedJudgement> undecided_judgements(const Standing& standing);

/// The same judgements, their worth measured from where things stand: what the bounty gains if that
/// one is granted and no other.
std::vector<UndecidedJudgement> judgements_done_alone(const Standing& standing);

}  // namespace bounty
