#include "rules/payment.hpp"

#include <fmt/format.h>

#include "bounty/print.hpp"

namespace bounty {
namespace {

/// A program pays by its own word: a draft in the submission says nothing of the payment.
const Review* word_of_program(const Review* review) {
  return review == nullptr || review->is_embedded() ? nullptr : review;
}

bool is_refused(const PaymentJudgement& judgement) {
  return judgement.legal == false || judgement.practical == false;
}

bool is_permitted(const PaymentJudgement& judgement) {
  return judgement.legal == true && judgement.practical == true;
}

/// Each side of what is approved is compared where it is stated, also where the other is missing.
std::optional<WithheldReason> difference(const PaymentJudgement& approved, std::string_view author,
                                         Money bounty) {
  if (approved.amount && *approved.amount != bounty) return WithheldReason::amount_differs;
  if (!approved.payee.empty() && approved.payee != author) return WithheldReason::payee_differs;
  return std::nullopt;
}

/// Nothing is paid by a bounty of $0.00, so nobody has to say how much, to whom, and when.
std::vector<PaymentNeed> missing_statements(const PaymentJudgement& judgement,
                                            std::string_view author, Money bounty,
                                            const std::string& date) {
  const bool is_paid_out = bounty != Money();
  std::vector<PaymentNeed> missing;
  if (!judgement.legal) missing.push_back(PaymentNeed::legal);
  if (!judgement.practical) missing.push_back(PaymentNeed::practical);
  if (is_paid_out && !judgement.amount) missing.push_back(PaymentNeed::amount);
  if (is_paid_out && !author.empty() && judgement.payee.empty()) {
    missing.push_back(PaymentNeed::payee);
  }
  if (is_paid_out && date.empty()) missing.push_back(PaymentNeed::date);
  return missing;
}

/// What the program's own review decides.
void decide(Payment& payment, const PaymentJudgement& judgement, std::string_view author,
            Money bounty) {
  if (is_refused(judgement)) {
    payment.status = PaymentStatus::blocked;
    payment.payable = Money();
    return;
  }
  const auto reason =
      is_permitted(judgement) ? difference(judgement, author, bounty) : std::nullopt;
  if (reason) return withhold(payment, *reason);
  payment.missing = missing_statements(judgement, author, bounty, payment.date);
  if (!payment.missing.empty()) return;
  payment.status = PaymentStatus::clear;
  payment.payable = bounty;
}

}  // namespace

void judge_payment(const Submission& submission, const Review* review, const ScoreOptions& options,
                   Payout& payout) {
  Payment& payment = payout.payment;
  payment = Payment();
  const Review* word = word_of_program(review);
  payment.date = options.payment_date;
  if (word == nullptr) {
    if (!options.what_if_rate) payment.missing = {PaymentNeed::review};
    return;
  }
  const PaymentJudgement& judgement = word->payment;
  if (payment.date.empty()) payment.date = word->date;
  payment.approved = judgement.amount;
  payment.payee = judgement.payee;
  payment.note = judgement.note;
  if (!options.what_if_rate) decide(payment, judgement, submission.author.name, payout.bounty);
}

void withhold(Payment& payment, WithheldReason reason) {
  payment.status = PaymentStatus::withheld;
  payment.payable = Money();
  payment.reason = reason;
}

bool pays(const Payment& payment) {
  return payment.status == PaymentStatus::clear && payment.payable > Money();
}

bool is_payment_undecided(const Payment& payment) {
  return payment.status == PaymentStatus::unchecked ||
         payment.reason == WithheldReason::amount_differs ||
         payment.reason == WithheldReason::payee_differs;
}

Acknowledgement acknowledgement(const Author& author, const Review* review) {
  Acknowledgement result;
  const AcknowledgeAs& as = author.acknowledge_as;
  if (as.is_declined) return result;
  result.name = as.name.empty() ? author.name : as.name;
  const Review* word = word_of_program(review);
  const bool is_used = word != nullptr && word->used;
  result.due = is_used && !result.name.empty();
  result.lacks_name = is_used && result.name.empty();
  return result;
}

namespace {

Warning paid_differently(const EarlierPayment& paid, Money bounty) {
  return {WarningCode::paid_differently,
          fmt::format("{} has been paid for this family{}{}, and it comes to {} now",
                      dollars(paid.amount), paid.date.empty() ? "" : " on ", paid.date,
                      dollars(bounty))};
}

}  // namespace

void note_earlier_payment(Payout& payout, const EarlierPayment& paid) {
  payout.payment.paid = paid;
  if (pays(payout.payment)) withhold(payout.payment, WithheldReason::paid);
  if (payout.bounty != paid.amount) {
    payout.warnings.push_back(paid_differently(paid, payout.bounty));
  }
}

void withhold_as_duplicate(Payout& payout, const std::string& payable_source) {
  withhold(payout.payment, WithheldReason::duplicate_family);
  payout.payment.payable_source = payable_source;
}

Warning similar_family(std::string_view family, std::string_view other) {
  return {WarningCode::similar_family,
          fmt::format("{} differs from {} in upper and lower case, \"-\", \"_\" and \".\" alone: "
                      "if they are one family, it is paid once",
                      family, other)};
}

Warning similar_to_paid(std::string_view family, std::string_view paid) {
  return similar_family("the family " + in_quotes(family),
                        in_quotes(paid) + ", which has been paid,");
}

}  // namespace bounty
