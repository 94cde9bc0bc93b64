#include "rules/payment.hpp"

namespace bounty {
namespace {

/// Returns null for a draft in the submission: only a review from outside decides about payment.
const Review* word_of_program(const Review* review) {
  return review == nullptr || review->is_embedded() ? nullptr : review;
}

bool is_refused(const PaymentJudgement& judgement) {
  return judgement.legal == false || judgement.practical == false;
}

bool is_permitted(const PaymentJudgement& judgement) {
  return judgement.legal == true && judgement.practical == true;
}

/// Two names that merely look alike are different authors.
bool approves_another_payee(const PaymentJudgement& judgement, std::string_view author) {
  return !judgement.payee.empty() && judgement.payee != author;
}

/// Returns the review that decides whether the author is acknowledged and fast-tracked; null if
/// there is none. A review that approves another payee is about somebody else's submission.
const Review* word_about(const Author& author, const Review* review) {
  const Review* word = word_of_program(review);
  if (word == nullptr || approves_another_payee(word->payment, author.name)) return nullptr;
  return word;
}

/// Compares the amount and the payee each on its own, even if the other is not approved yet.
std::optional<WithheldReason> difference(const PaymentJudgement& approved, std::string_view author,
                                         Money bounty) {
  if (approved.amount && *approved.amount != bounty) return WithheldReason::amount_differs;
  if (approves_another_payee(approved, author)) return WithheldReason::payee_differs;
  return std::nullopt;
}

/// A bounty of $0.00 pays nothing, so that no amount, payee or date is needed.
void note_missing_statements(std::vector<PaymentNeed>& missing, const PaymentJudgement& judgement,
                             std::string_view author, Money bounty, const std::string& date) {
  const bool is_paid_out = bounty != Money();
  if (!judgement.legal) missing.push_back(PaymentNeed::legal);
  if (!judgement.practical) missing.push_back(PaymentNeed::practical);
  if (is_paid_out && !judgement.amount) missing.push_back(PaymentNeed::amount);
  if (is_paid_out && !author.empty() && judgement.payee.empty()) {
    missing.push_back(PaymentNeed::payee);
  }
  if (is_paid_out && date.empty()) missing.push_back(PaymentNeed::date);
}

/// Applies the decision of the program's review.
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
  note_missing_statements(payment.missing, judgement, author, bounty, payment.date);
  if (!payment.missing.empty()) return;
  payment.status = PaymentStatus::clear;
  payment.payable = bounty;
}

/// Resets the payment, but keeps the memory of its list.
void restart(Payment& payment) {
  std::vector<PaymentNeed> missing = std::move(payment.missing);
  missing.clear();
  payment = Payment{.missing = std::move(missing)};
}

}  // namespace

void judge_payment(const Submission& submission, const Review* review, const ScoreOptions& options,
                   Payout& payout) {
  Payment& payment = payout.payment;
  restart(payment);
  const Review* word = word_of_program(review);
  payment.date = options.payment_date;
  if (word == nullptr) {
    if (!options.what_if_rate) payment.missing.push_back(PaymentNeed::review);
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

bool lacks_only_date(const Payment& payment) {
  return payment.missing.size() == 1 && payment.missing.front() == PaymentNeed::date;
}

void acknowledge(const Author& author, const Review* review, Acknowledgement& acknowledgement) {
  const AcknowledgeAs& as = author.acknowledge_as;
  const Review* word = word_about(author, review);
  const bool is_used = word != nullptr && word->used && !as.is_declined;
  const std::string_view name = as.name.empty() ? author.name : as.name;
  acknowledgement.name = as.is_declined ? std::string_view() : name;
  acknowledgement.due = is_used && !name.empty();
  acknowledgement.lacks_name = is_used && name.empty();
}

bool is_fast_tracked(const Author& author, const Review* review) {
  const Review* word = word_about(author, review);
  return word != nullptr && word->fast_track;
}

}  // namespace bounty
