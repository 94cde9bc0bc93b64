#include "batch/merge.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "bounty/print.hpp"
#include "names/name_numbers.hpp"
#include "names/names.hpp"

namespace bounty {
namespace {

/// Returns true if the payment is withheld because of other documents.
bool is_withheld_for_others(const Payment& payment) {
  return payment.reason == WithheldReason::paid ||
         payment.reason == WithheldReason::duplicate_family;
}

/// Restores the payout to the state before it was compared with others.
void restore(Payout& payout) {
  std::erase_if(payout.warnings, [](const Warning& warning) {
    return warning.code == WarningCode::duplicate_family ||
           warning.code == WarningCode::similar_family ||
           warning.code == WarningCode::paid_differently;
  });
  Payment& payment = payout.payment;
  payment.paid.reset();
  payment.payable_source.clear();
  const bool is_clear_alone =
      payment.reason == WithheldReason::paid || payment.reason == WithheldReason::duplicate_family;
  if (!is_clear_alone) return;
  payment.status = PaymentStatus::clear;
  payment.payable = payout.bounty;
  payment.reason.reset();
}

/// Returns true if the result states that its program approved this payment (payout-rules.md,
/// "Payment").
bool is_approved(const Payout& payout) {
  const Payment& payment = payout.payment;
  const bool is_by_program =
      payout.review.has_value() && payout.review->source != AppliedReview::embedded;
  return is_by_program && payment.missing.empty() && payment.approved == payout.bounty &&
         payment.payee == payout.author && !payment.date.empty();
}

}  // namespace

Merge::Merge(Presentation& presentation, const PaidRecords* paid, bool needs_steps)
    : presentation_(presentation),
      paid_(paid),
      needs_steps_(needs_steps),
      notes_(paid, [this](InputNumber first, const Warning& warning) {
        presentation_.warn_first(first, warning);
      }) {}

BatchSummary Merge::finish() {
  presentation_.finish(notes_.summary().totals);
  return std::move(notes_.summary());
}

void Merge::take_outcome(const Outcome& outcome, const Document& document) {
  const auto* stored = std::get_if<Payout>(&outcome);
  const std::string& source =
      stored != nullptr ? stored->source : std::get<Rejection>(outcome).source;
  if (!sources_.insert(keyed_hash(source)).second) return refuse_repeated(source, document);
  if (stored != nullptr) check_result(*stored, document);
  if (!wrong().empty()) return;
  Scored scored{{}, outcome};
  auto* payout = std::get_if<Payout>(&scored.outcome);
  if (payout != nullptr) restore(*payout);
  scored.at = notes_.note(scored.outcome);
  std::string rendered;
  presentation_.render({&scored, 1}, rendered);
  presentation_.present({&scored, 1}, rendered);
}

void Merge::take_void(const VoidedPayment&, const Document& document) {
  refuse(document, "a voided payment is not a batch result", "use --paid for records of payments");
}

/// Reports a repeated source once for each part, because a part that is given twice repeats all its
/// sources.
void Merge::refuse_repeated(const std::string& source, const Document& document) {
  if (part_with_repeated_sources_ == document.source.path) return;
  part_with_repeated_sources_ = document.source.path;
  refuse(document, fmt::format("the source {} appears twice", in_quotes(source)),
         "give each part once, and use different file names in different parts");
}

void Merge::refuse(const Document& document, std::string message, std::string hint) {
  fail({.code = DiagnosticCode::does_not_add_up,
        .message = std::move(message),
        .hint = std::move(hint),
        .source = document.source});
}

void Merge::check_result(const Payout& payout, const Document& document) {
  check_terms(payout, document);
  check_payment(payout, document);
  const bool lacks_steps = payout.kind == SubmissionKind::implementation && payout.steps.empty();
  if (needs_steps_ && lacks_steps) {
    refuse(document, "the result has no steps, but the output shows them",
           "score the part without --summary, or use an output without steps");
  }
}

void Merge::check_terms(const Payout& payout, const Document& document) {
  if (payout.rate_source == RateSource::what_if) {
    refuse(document, "the result is hypothetical: nobody can be paid by it",
           "score it without --rate");
  }
  const bool is_by_policy = payout.rate_source == RateSource::policy;
  if (!terms_) terms_ = Terms{payout.policy, payout.fingerprint, payout.bonus_cap, std::nullopt};
  if (!terms_->rate_per_hour && is_by_policy) terms_->rate_per_hour = payout.rate_per_hour;
  const Terms terms{payout.policy, payout.fingerprint, payout.bonus_cap,
                    is_by_policy ? payout.rate_per_hour : terms_->rate_per_hour};
  if (terms != *terms_) {
    refuse(document, "the result uses a different policy from those before it",
           "score all parts with the same policy");
  }
}

void Merge::check_payment(const Payout& payout, const Document& document) {
  const Payment& payment = payout.payment;
  const bool pays_alone = payment.status == PaymentStatus::clear || is_withheld_for_others(payment);
  if (pays_alone && payout.bounty != Money() && !is_approved(payout)) {
    refuse(document, "the result is payable, but its amount and payee are not approved",
           "score its submission again");
  }
  const bool was_paid = payment.paid.has_value() || payment.reason == WithheldReason::paid;
  if (!was_paid || (paid_ != nullptr && paid_->has_family(payout.family))) return;
  refuse(document,
         fmt::format("the family {} was paid before its part was scored", in_quotes(payout.family)),
         "use --paid with the records that the part was scored with");
}

}  // namespace bounty
