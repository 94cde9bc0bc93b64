#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bounty/payout.hpp"
#include "bounty/policy.hpp"
#include "bounty/review.hpp"
#include "bounty/submission.hpp"

namespace bounty {

/// A judgement that the program can make on a submission, and its current state.
struct PossibleJudgement {
  JudgementKind kind = JudgementKind::payment;
  std::string where{};           ///< an activity or `task/step`; "" for bonus and payment
  std::optional<Money> worth{};  ///< while it is undecided; for a payment, the bounty
  std::string stands{};          ///< the review's statement, as in the sheet; "" if there is none
};

/// Returns everything that a review can decide: the repeat rates of activities with repeats, the
/// confidence in steps without evidence, the bonus, and last the payment. Undecided judgements come
/// first, the most valuable first. `payout` is calculated from the submission and the review.
/// `review` is one from outside, or null.
std::vector<PossibleJudgement> judgements_of(const Submission& submission, const Review* review,
                                             const Policy& policy, const Payout& payout);

/// Returns a review's statement on the payment, as in the sheet: `pay 1117.50 to Ada Lovelace`,
/// with what is stated of it; `block`; or the keys stated so far, as in `legal, amount 1117.50`.
/// Returns "" if nothing is stated.
std::string standing_of_payment(const PaymentJudgement& payment);

/// Returns the same for an approved amount.
std::string standing_of_approval(std::optional<Money> amount, std::string_view payee);

}  // namespace bounty
