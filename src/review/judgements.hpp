#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bounty/payout.hpp"
#include "bounty/policy.hpp"
#include "bounty/review.hpp"
#include "bounty/submission.hpp"

namespace bounty {

/// A judgement that the program can make of a submission, and what stands of it.
struct JudgementThere {
  JudgementKind kind = JudgementKind::payment;
  std::string where{};           ///< an activity or `task/step`; "" for bonus and payment
  std::optional<Money> worth{};  ///< while it is undecided; of a payment the bounty
  std::string stands{};  ///< what the review says of it, as the sheet has it; "" for nothing
};

/// All that a review can decide of the submission: the repeat rates of activities that have
/// repeats, the confidence in steps without evidence, the bonus, and last the payment. What is
/// undecided comes first, the most valuable in front. `payout` is what the submission and the
/// review come to; `review` may be null, and is one from outside.
std::vector<JudgementThere> judgements_of(const Submission& submission, const Review* review,
                                          const Policy& policy, const Payout& payout);

/// What a review states of a payment, as the sheet has it: `pay 1117.50 to Ada Lovelace`, as much
/// of it as is stated; `block`; or what is stated so far, as `legal, amount 1117.50`. "" where
/// nothing is.
std::string standing_of_payment(const PaymentJudgement& payment);

/// The same of an amount that is approved.
std::string standing_of_approval(std::optional<Money> amount, std::string_view payee);

}  // namespace bounty
