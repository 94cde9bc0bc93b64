#pragma once

#include <vector>

#include "bounty/payout.hpp"
#include "core/judged_step.hpp"

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

/// The bounty if every undecided judgement went the submitter's way. Throws AmountOverflow.
Money ceiling(const Standing& standing);

/// Every undecided judgement with what it is worth, in document order: repeat rates by the first
/// step of their activity, then confidence by step, then the bonus. The payment is not among
/// them: it has no worth. Throws AmountOverflow.
std::vector<UndecidedJudgement> undecided_judgements(const Standing& standing);

}  // namespace bounty
