#include "batch/merge.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "bounty/print.hpp"
#include "names/name_numbers.hpp"
#include "names/names.hpp"

namespace bounty {

Merge::Merge(Presentation& presentation, const PaidRecords* paid, bool needs_steps)
    : presentation_(presentation),
      paid_(paid),
      needs_steps_(needs_steps),
      notes_(presentation, paid, [this](InputNumber at) { return name_of_input(at); }) {}

BatchSummary Merge::finish() {
  presentation_.finish(notes_.summary().totals);
  return std::move(notes_.summary());
}

void Merge::take_outcome(const Outcome& outcome, const Document& document) {
  const auto* stored = std::get_if<Payout>(&outcome);
  const std::string& source =
      stored != nullptr ? stored->source : std::get<Rejection>(outcome).source;
  if (!sources_.insert(keyed_hash(source)).second) {
    refuse(document, fmt::format("{} stands in a part before this one too", in_quotes(source)),
           "give each part once");
  }
  if (stored != nullptr) check_result(*stored, document);
  if (!wrong().empty()) return;
  Scored scored{{count_++, 0}, outcome};
  auto* payout = std::get_if<Payout>(&scored.outcome);
  if (payout != nullptr) restore(*payout);
  const bool is_referred_to = notes_.note(scored.outcome, scored.at);
  if (is_referred_to) names_.emplace_back(scored.at, source);
  std::string rendered;
  presentation_.render({&scored, 1}, rendered);
  presentation_.present({&scored, 1}, rendered);
}

void Merge::take_void(const VoidedPayment&, const Document& document) {
  refuse(document, "a voided payment is no result of a batch", "give the record to --paid");
}

void Merge::refuse(const Document& document, std::string message, std::string hint) {
  fail({.code = DiagnosticCode::does_not_add_up,
        .message = std::move(message),
        .hint = std::move(hint),
        .source = document.source});
}

void Merge::check_result(const Payout& payout, const Document& document) {
  const bool is_by_policy = payout.rate_source == RateSource::policy;
  if (payout.rate_source == RateSource::what_if)
    refuse(document, "the result says what if: nobody is paid by it", "score it without --rate");
  if (!terms_) terms_ = Terms{payout.policy, payout.bonus_cap, std::nullopt};
  if (!terms_->rate_per_hour && is_by_policy) terms_->rate_per_hour = payout.rate_per_hour;
  const Terms terms{payout.policy, payout.bonus_cap,
                    is_by_policy ? payout.rate_per_hour : terms_->rate_per_hour};
  if (terms != *terms_)
    refuse(document, "the result goes by another policy than those before it",
           "score all parts by one policy");
  const bool lacks_steps = payout.kind == SubmissionKind::implementation && payout.steps.empty();
  if (needs_steps_ && lacks_steps)
    refuse(document, "the result has no steps, which this output shows",
           "score the part without --summary");
  if (!payout.payment.paid) return;
  if (paid_ == nullptr)
    refuse(document, "the part knows of a payment that was made before",
           "give the same records here: --paid");
  else if (paid_->payment_of(payout.family) == nullptr)
    refuse(document,
           fmt::format("the family {} has been paid, by the records of its part alone",
                       in_quotes(payout.family)),
           "give the same records here: --paid");
}

/// As it was before its part was compared with others.
void Merge::restore(Payout& payout) const {
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

std::string Merge::name_of_input(InputNumber at) const {
  return std::ranges::lower_bound(names_, at, {}, &std::pair<InputNumber, std::string>::first)
      ->second;
}

}  // namespace bounty
