#include "families/batch_notes.hpp"

#include "rules/payment.hpp"
#include "score/family_payment.hpp"

namespace bounty {
namespace {

constexpr std::size_t most_warnings = 40;

}  // namespace

bool BatchNotes::note(Outcome& outcome, InputNumber at, bool judges_payment) {
  bool is_first = false;
  if (auto* payout = std::get_if<Payout>(&outcome)) {
    const bool is_first_payable = judges_payment && note_payment(*payout, at);
    const bool is_first_of_family = note_family(*payout, at);
    is_first = is_first_payable || is_first_of_family;
  }
  summary_.totals.add(outcome);
  return is_first;
}

/// Ensures that a family is paid once: not if a payment is recorded, nor for a second document.
/// Returns true if this document is payable.
bool BatchNotes::note_payment(Payout& payout, InputNumber at) {
  const EarlierPayment* paid = paid_ == nullptr ? nullptr : paid_->payment_of(payout.family);
  if (paid != nullptr) note_earlier_payment(payout, *paid);
  const bool would_pay = pays(payout.payment);
  if (would_pay) {
    const std::optional<InputNumber> first = families_.note_payable(payout.family, at);
    if (first) withhold_as_duplicate(payout, name_of_input_(*first));
  }
  const bool is_withheld = payout.payment.status == PaymentStatus::withheld;
  if (is_withheld && payout.payment.reason != WithheldReason::paid) ++summary_.withheld;
  return would_pay && !is_withheld;
}

/// Returns true if the family has not appeared before.
bool BatchNotes::note_family(Payout& payout, InputNumber at) {
  warn_of_paid(payout);
  const auto [same, similar] = families_.note_family(payout.family, at);
  if (same) {
    warn_of_both(payout, *same, duplicate_family(payout.family, name_of_input_(*same)),
                 duplicate_family(payout.family, payout.source));
  }
  if (similar) {
    warn_of_both(payout, *similar, similar_to_earlier(payout.family, name_of_input_(*similar)),
                 similar_to_later(payout.family, payout.source));
  }
  return !same;
}

void BatchNotes::warn_of_paid(Payout& payout) {
  if (paid_ == nullptr) return;
  for (const Warning& warning : payout.warnings) {
    if (warning.code == WarningCode::paid_differently) add_warning(payout.source, warning);
  }
  const std::string_view similar = paid_->similar_to(payout.family);
  if (similar.empty()) return;
  payout.warnings.push_back(similar_to_paid(payout.family, similar));
  add_warning(payout.source, payout.warnings.back());
}

/// Adds a warning to the later document and one to the first.
void BatchNotes::warn_of_both(Payout& payout, InputNumber first, const Warning& here,
                              const Warning& there) {
  payout.warnings.push_back(here);
  warn_first_(first, there);
  add_warning(name_of_input_(first), there);
  add_warning(payout.source, here);
}

void BatchNotes::add_warning(const std::string& source, const Warning& warning) {
  if (summary_.warnings.size() >= most_warnings) {
    ++summary_.unlisted_warnings;
  } else {
    summary_.warnings.push_back({source, warning});
  }
}

}  // namespace bounty
