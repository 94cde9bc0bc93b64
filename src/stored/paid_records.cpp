#include "stored/paid_records.hpp"

#include <algorithm>

#include "bounty/print.hpp"
#include "bounty/write.hpp"
#include "names/names.hpp"
#include "rules/payment.hpp"

namespace bounty {
namespace {

Diagnostic asks_what_if(const Document& document) {
  return {.code = DiagnosticCode::wrong_format,
          .message = "a hypothetical result of --rate is not a payment",
          .hint = "remove it from the records",
          .source = document.source};
}

/// Older results have no payment date; then the date of the review applies.
std::string date_of(const Payout& payout) {
  const bool has_review_date = payout.payment.date.empty() && payout.review;
  return has_review_date ? payout.review->date : payout.payment.date;
}

}  // namespace

void PaidReader::begin_record(bool is_left_out) {
  is_left_out_ = is_left_out;
  if (!is_left_out) ++records_.record_count_;
}

Expected<PaidRecords, Diagnostics> PaidReader::take_all() {
  if (!wrong().empty()) return wrong();
  records_.settle();
  return std::move(records_);
}

void PaidReader::take_outcome(const Outcome& outcome, const Document& document) {
  const Payout* payout = payout_of(&outcome);
  if (payout == nullptr) return;
  if (payout->rate_source == RateSource::what_if) return fail(asks_what_if(document));
  add_payment(*payout);
}

void PaidReader::add_payment(const Payout& payout) {
  const Payment& payment = payout.payment;
  if (pays(payment)) {
    const EarlierPayment made{date_of(payout), *payment.payable, payout.source};
    PaidRecords::Account& account = account_of(payout.family, made);
    (is_left_out_ ? account.left_out : account.made)
        .push_back({made, payout.author, payout.base_payment, payout.bonus});
  } else if (is_left_out_) {
    return;
  } else if (payment.paid) {
    account_of(payout.family, *payment.paid).is_told = true;
  } else if (payment.reason == WithheldReason::paid) {
    account_of(payout.family, {"", payout.bounty, payout.source}).is_told = true;
  }
}

void PaidReader::take_void(const VoidedPayment& payment, const Document&) {
  if (is_left_out_) return;
  const auto& [family, author, date, note, paid, base_payment, bonus] = payment;
  account_of(family, paid)
      .voids.try_emplace(write_void(payment), PaidResult{paid, author, base_payment, bonus});
}

PaidRecords::Account& PaidReader::account_of(const std::string& family,
                                             const EarlierPayment& payment) {
  return records_.families_[family][payment];
}

/// A payment that a later record mentions is valid too, unless its own record is there and says
/// more.
bool PaidRecords::Account::stands() const {
  if (!made.empty()) return !not_voided().empty();
  return left_out.empty() && is_told && voids.empty();
}

/// A void first applies to payments in records that are left out, so that fewer payments can be
/// repeated.
std::vector<PaidResult> PaidRecords::Account::not_voided() const {
  std::vector<PaidResult> all = left_out;
  all.insert(all.end(), made.begin(), made.end());
  std::vector<bool> is_voided(all.size());
  for (const auto& [text, taken_back] : voids) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (is_voided[i] || all[i] != taken_back) continue;
      is_voided[i] = true;
      break;
    }
  }
  std::vector<PaidResult> standing;
  for (std::size_t i = left_out.size(); i < all.size(); ++i) {
    if (!is_voided[i]) standing.push_back(std::move(all[i]));
  }
  return standing;
}

void PaidRecords::settle() {
  for (const auto& [family, accounts] : families_) {
    for (const auto& [payment, account] : accounts) {
      if (!account.stands()) continue;
      total_ += payment.amount;
      if (standing_.emplace(family, payment).second) folded_.emplace(folded_family(family), family);
    }
  }
}

const EarlierPayment* PaidRecords::payment_of(std::string_view family) const {
  const auto found = standing_.find(family);
  return found == standing_.end() ? nullptr : &found->second;
}

std::vector<PaidResult> PaidRecords::results_of(std::string_view family) const {
  std::vector<PaidResult> results;
  const auto found = families_.find(family);
  if (found == families_.end()) return results;
  for (const auto& [payment, account] : found->second) {
    std::ranges::move(account.not_voided(), std::back_inserter(results));
  }
  return results;
}

bool PaidRecords::has_void(const VoidedPayment& payment) const {
  const auto family = families_.find(payment.family);
  if (family == families_.end()) return false;
  const auto account = family->second.find(payment.paid);
  return account != family->second.end() && account->second.voids.contains(write_void(payment));
}

std::string_view PaidRecords::similar_to(std::string_view family) const {
  const auto found = folded_.find(folded_family(family));
  if (found == folded_.end() || found->second == family) return "";
  return found->second;
}

}  // namespace bounty
