#include "compare/diff_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "bounty/print.hpp"
#include "names/words.hpp"

namespace bounty {
namespace {

/// A value as the text by which it is compared: two values have one text only if they are equal.
template <class From>
struct Value {
  std::string_view key;
  std::string_view label;
  std::string (*text)(const From&);
};

std::string word(auto meaning) { return std::string(word_for(meaning)); }

std::string yes_or_no(bool is_so) { return is_so ? "yes" : "no"; }

std::string review_of(const Payout& payout) {
  if (!payout.review) return "";
  return payout.review->is_embedded() ? std::string(AppliedReview::embedded) : "kept apart";
}

std::string reviewer_of(const Payout& p) { return p.review ? p.review->reviewer : ""; }
std::string date_of(const Payout& p) { return p.review ? p.review->date : ""; }
std::string final_of(const Payout& p) { return p.review ? yes_or_no(p.review->final) : ""; }

std::string criteria_of(const Payout& payout) {
  std::string text;
  for (const auto& [criterion, rate] : payout.bonus_rate.criteria) {
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", criterion, percent(rate));
  }
  return text;
}

/// Where nothing is repeated, no rate for it says anything.
std::string repeat_rate_of(const StepPayout& step) {
  return step.repeat_count == Count() ? "" : percent(step.repeat_rate);
}

std::string payable_of(const Payout& payout) {
  return payout.payment.payable ? dollars(*payout.payment.payable) : "";
}

std::string acknowledgement_of(const Payout& payout) {
  return payout.acknowledgement.due ? payout.acknowledgement.name : "";
}

std::string reason_of(const Payout& payout) {
  return payout.payment.reason ? word(*payout.payment.reason) : "";
}

std::string missing_of(const Payout& payout) {
  std::string text;
  for (const PaymentNeed need : payout.payment.missing) {
    text += fmt::format("{}{}", text.empty() ? "" : ", ", word_for(need));
  }
  return text;
}

std::string approved_of(const Payout& payout) {
  return payout.payment.approved ? dollars(*payout.payment.approved) : "";
}

std::string earlier_payment_of(const Payout& payout) {
  const std::optional<EarlierPayment>& paid = payout.payment.paid;
  if (!paid) return "";
  return fmt::format("{}{}{}", dollars(paid->amount), paid->date.empty() ? "" : " on ", paid->date);
}

constexpr std::array<Value<Payout>, 25> values_of_payout = {{
    {"family", "family", [](const Payout& p) { return p.family; }},
    {"kind", "kind", [](const Payout& p) { return word(p.kind); }},
    {"author", "author", [](const Payout& p) { return p.author; }},
    {"policy.name", "policy", [](const Payout& p) { return p.policy; }},
    {"policy.rate_per_hour_cents", "hourly rate",
     [](const Payout& p) { return dollars(p.rate_per_hour.per_hour()); }},
    {"policy.bonus_cap", "bonus cap", [](const Payout& p) { return percent(p.bonus_cap); }},
    {"policy.rate_source", "hourly rate by", [](const Payout& p) { return word(p.rate_source); }},
    {"review.source", "review", review_of},
    {"review.reviewer", "reviewer", reviewer_of},
    {"review.date", "review of", date_of},
    {"review.final", "review is final", final_of},
    {"bonus.rate", "bonus rate", [](const Payout& p) { return percent(p.bonus_rate.rate); }},
    {"bonus.criteria", "bonus criteria", criteria_of},
    {"ceiling_cents", "ceiling", [](const Payout& p) { return dollars(p.ceiling); }},
    {"payment.status", "payment", [](const Payout& p) { return word(p.payment.status); }},
    {"payment.payable_cents", "payable", payable_of},
    {"payment.reason", "withheld because", reason_of},
    {"payment.missing", "payment lacks", missing_of},
    {"payment.date", "payment date", [](const Payout& p) { return p.payment.date; }},
    {"payment.approved_cents", "approved amount", approved_of},
    {"payment.payee", "approved payee", [](const Payout& p) { return p.payment.payee; }},
    {"payment.paid", "paid before", earlier_payment_of},
    {"payment.note", "payment note", [](const Payout& p) { return p.payment.note; }},
    {"acknowledgement.name", "acknowledge", acknowledgement_of},
    {"fast_track", "fast track", [](const Payout& p) { return yes_or_no(p.fast_track); }},
}};

constexpr std::array<Value<StepPayout>, 8> values_of_step = {{
    {"activity", "activity", [](const StepPayout& s) { return s.activity; }},
    {"time_seconds", "time", [](const StepPayout& s) { return units(s.time.value); }},
    {"computation_seconds", "computation",
     [](const StepPayout& s) { return units(s.computation); }},
    {"count", "count", [](const StepPayout& s) { return fmt::format("{}", s.count.number()); }},
    {"full_rate_count", "at the full rate",
     [](const StepPayout& s) { return fmt::format("{}", s.full_rate_count.number()); }},
    {"repeat_rate", "repeat rate", repeat_rate_of},
    {"qa", "evidence", [](const StepPayout& s) { return word(s.qa); }},
    {"qa_rate", "rate for evidence", [](const StepPayout& s) { return percent(s.qa_rate); }},
}};

template <class From, std::size_t count>
std::vector<ValueChange> changed(const std::array<Value<From>, count>& values, const From& before,
                                 const From& after) {
  std::vector<ValueChange> changes;
  for (const Value<From>& value : values) {
    std::string was = value.text(before);
    std::string is = value.text(after);
    if (was != is)
      changes.push_back({value.key, std::string(value.label), std::move(was), std::move(is)});
  }
  return changes;
}

/// What is undecided by what it is worth; payment, which has no worth, is a value of its own.
using Worths = std::map<std::string, Money>;

Worths undecided_in(const Payout& payout) {
  Worths worths;
  for (const auto& [judgement, submitter_can_settle, where, worth] : payout.undecided) {
    if (!worth) continue;
    std::string label = "undecided " + word(judgement);
    std::ranges::replace(label, '_', ' ');
    if (!where.empty()) label.append(" of ").append(where);
    worths.emplace(std::move(label), *worth);
  }
  return worths;
}

/// A worth that is another now shows in the ceiling.
void add_undecided(std::vector<ValueChange>& changes, const Worths& before, const Worths& after) {
  for (const auto& [label, worth] : before) {
    if (!after.contains(label)) changes.push_back({"undecided", label, dollars(worth), ""});
  }
  for (const auto& [label, worth] : after) {
    if (!before.contains(label)) changes.push_back({"undecided", label, "", dollars(worth)});
  }
}

}  // namespace

std::vector<ValueChange> changed_values(const Payout& before, const Payout& after) {
  std::vector<ValueChange> changes = changed(values_of_payout, before, after);
  add_undecided(changes, undecided_in(before), undecided_in(after));
  return changes;
}

std::vector<ValueChange> changed_values(const StepPayout& before, const StepPayout& after) {
  return changed(values_of_step, before, after);
}

}  // namespace bounty
