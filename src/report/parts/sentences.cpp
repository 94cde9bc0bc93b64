#include "report/parts/sentences.hpp"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "bounty/print.hpp"
#include "bounty/report.hpp"
#include "names/words.hpp"
#include "report/parts/tables.hpp"

namespace bounty {
namespace {

/// Returns `policy metr, $300.00 an hour`, with the source of the rate if that is not the policy.
std::string hourly_terms(const Payout& payout) {
  const std::string rate = dollars(payout.rate_per_hour.per_hour());
  const std::string policy = printable(payout.policy);
  switch (payout.rate_source) {
    case RateSource::what_if:
      return fmt::format("policy {}, but {} an hour as a what-if rate", policy, rate);
    case RateSource::review:
      return fmt::format("policy {}, but {} an hour by the review", policy, rate);
    case RateSource::policy: break;
  }
  return fmt::format("policy {}, {} an hour", policy, rate);
}

}  // namespace

std::string counted(std::uint64_t number, std::string_view noun, std::string_view plural) {
  if (number == 1) return fmt::format("1 {}", noun);
  const std::string usual = plural.empty() ? fmt::format("{}s", noun) : std::string(plural);
  return fmt::format("{} {}", grouped(number), usual);
}

std::string range_if_granted(const std::string& bounty, const std::string& ceiling) {
  if (bounty == ceiling) return bounty + ", and no undecided judgement could raise it";
  return fmt::format("{} to {}, if every undecided judgement were granted", bounty, ceiling);
}

std::string title_of(const Payout& payout) {
  return payout.title.empty() ? payout.family : payout.family + ": " + printable(payout.title);
}

std::string what_and_who(const Payout& payout) {
  std::string text = "specification";
  if (payout.kind == SubmissionKind::implementation) {
    text = fmt::format("implementation of {} with {}", counted(tasks_of(payout).size(), "task"),
                       counted(payout.steps.size(), "step"));
  }
  if (!payout.author.empty()) text += " by " + printable(payout.author);
  return text;
}

std::string terms(const Payout& payout) {
  std::string text = hourly_terms(payout) + "; ";
  if (!payout.review) return text + "not reviewed";
  const auto& [source, reviewer, date, is_final] = *payout.review;
  const bool has_details = !reviewer.empty() || !date.empty();
  text += payout.review->is_embedded() ? "draft review, embedded" : "reviewed";
  if (payout.review->is_embedded() && has_details) text += ",";
  if (!reviewer.empty()) text += " by " + printable(reviewer);
  if (!date.empty()) text += " on " + date;
  return text + (is_final ? ", final" : "");
}

std::string about_specifications() {
  return "A specification earns no cash. If it is used, its author is acknowledged.";
}

bool has_undecided_amount(const Payout& payout) {
  return std::ranges::any_of(payout.undecided, [](const UndecidedJudgement& judgement) {
    return judgement.judgement != JudgementKind::payment;
  });
}

std::string_view what_decided(const Payout& payout) {
  return payout.is_judged_by_draft() ? "by an embedded draft" : "decided";
}

Labelled range(const Payout& payout) {
  if (!has_undecided_amount(payout)) {
    return {"Bounty", Role::earned,
            fmt::format("{}, {}", dollars(payout.bounty), what_decided(payout))};
  }
  return {"Range", Role::earned, range_if_granted(dollars(payout.bounty), dollars(payout.ceiling))};
}

namespace {

std::string_view words_for(PaymentNeed need) {
  switch (need) {
    case PaymentNeed::legal: return "whether paying is legal";
    case PaymentNeed::practical: return "whether paying is practical";
    case PaymentNeed::amount: return "the amount";
    case PaymentNeed::payee: return "the payee";
    case PaymentNeed::date: return "the date";
    case PaymentNeed::review: break;
  }
  return "a review";
}

/// `the amount, the payee and the date`
std::string listed(const std::vector<PaymentNeed>& needs) {
  std::string text(words_for(needs.front()));
  for (std::size_t i = 1; i < needs.size(); ++i) {
    text.append(i + 1 == needs.size() ? " and " : ", ").append(words_for(needs[i]));
  }
  return text;
}

bool lacks_review(const Payment& payment) {
  return std::ranges::find(payment.missing, PaymentNeed::review) != payment.missing.end();
}

/// Returns what an unchecked payment lacks; "" if it is unchecked because of a what-if rate.
std::string missing_statements(const Payout& payout) {
  const Payment& payment = payout.payment;
  if (payment.missing.empty()) return "";
  if (!lacks_review(payment)) return "the review does not state " + listed(payment.missing);
  const bool is_draft = payout.is_judged_by_draft();
  return is_draft ? "the review is an embedded draft, and only one from outside clears a payment"
                  : "there is no review from outside yet";
}

/// Returns the text in Unicode's composed form (NFC); "" if it is not UTF-8.
std::string composed(const std::string& text) {
  const std::unique_ptr<utf8proc_uint8_t, void (*)(void*)> normal(
      utf8proc_NFC(reinterpret_cast<const utf8proc_uint8_t*>(text.c_str())), &std::free);
  return normal ? reinterpret_cast<const char*>(normal.get()) : "";
}

std::string payees(const Payout& payout) {
  const std::string& payee = payout.payment.payee;
  const std::string approved = "approved for " + in_quotes(printable(payee));
  if (payout.author.empty()) return approved + ", and the submission names no author";
  const bool is_same_text = composed(payee) == composed(payout.author);
  return fmt::format("{}, submitted by {}{}", approved, in_quotes(printable(payout.author)),
                     is_same_text ? ": the two differ only in their Unicode normalization" : "");
}

std::string earlier_payment(const EarlierPayment& paid) {
  return fmt::format("{} has been paid{}{} for {}", dollars(paid.amount),
                     paid.date.empty() ? "" : " on ", paid.date, printable(paid.source));
}

/// Returns an earlier payment that is not itself the reason why this one is withheld; "" if there
/// is none.
std::string besides_reason(const Payment& payment) {
  if (!payment.paid || payment.reason == WithheldReason::paid) return "";
  return "; " + earlier_payment(*payment.paid);
}

std::string payable(const Payout& payout) {
  std::string text = dollars(*payout.payment.payable) + " payable";
  if (!payout.author.empty()) text += " to " + printable(payout.author);
  if (!payout.payment.date.empty()) text += " on " + payout.payment.date;
  return text;
}

/// Returns the part of the sentence after the status.
std::string details(const Payout& payout) {
  switch (payout.payment.status) {
    case PaymentStatus::clear: return ", " + payable(payout);
    case PaymentStatus::withheld: return ", nothing payable: " + why_withheld(payout);
    case PaymentStatus::blocked: return ", nothing payable";
    case PaymentStatus::unchecked: break;
  }
  const std::string missing = missing_statements(payout);
  return missing.empty() ? ", because nothing is paid at a what-if rate" : ": " + missing;
}

/// Returns `Payment: clear, $1,995.00 payable to Ada Lovelace on 2026-11-22`, with the review's
/// note.
Labelled payment_sentence(const Payout& payout) {
  const Payment& payment = payout.payment;
  std::string text =
      std::string(word_for(payment.status)) + details(payout) + besides_reason(payment);
  if (!payment.note.empty()) text += ": " + printable(payment.note);
  return {"Payment", role_of(payment.status), std::move(text)};
}

}  // namespace

std::vector<Labelled> closing(const Payout& payout) {
  std::vector<Labelled> list = {payment_sentence(payout)};
  if (payout.acknowledgement.due) {
    list.push_back({"Acknowledge", Role::heading, printable(payout.acknowledgement.name)});
  }
  if (payout.fast_track) {
    list.push_back({"Fast-track", Role::heading, "the submitter's application"});
  }
  for (const Warning& warning : payout.warnings) {
    list.push_back({"Warning", Role::warning,
                    printable(fmt::format("{} [{}]", warning.message, word_for(warning.code)))});
  }
  return list;
}

Role role_of(PaymentStatus status) {
  switch (status) {
    case PaymentStatus::clear: return Role::earned;
    case PaymentStatus::withheld:
    case PaymentStatus::blocked: return Role::error;
    case PaymentStatus::unchecked: break;
  }
  return Role::warning;
}

std::string why_withheld(const Payout& payout) {
  const Payment& payment = payout.payment;
  switch (*payment.reason) {
    case WithheldReason::amount_differs:
      return fmt::format("approved {}, but the bounty is {}",
                         dollars(payment.approved.value_or(Money())), dollars(payout.bounty));
    case WithheldReason::payee_differs: return payees(payout);
    case WithheldReason::paid: return payment.paid ? earlier_payment(*payment.paid) : "";
    case WithheldReason::duplicate_family: break;
  }
  return "the family is payable in " + printable(payment.payable_source);
}

std::string payment_status_text(const Payout& payout) {
  const Payment& payment = payout.payment;
  std::string text(word_for(payment.status));
  if (payment.reason) {
    return fmt::format("{} ({}): {}{}", text, word_for(*payment.reason), why_withheld(payout),
                       besides_reason(payment));
  }
  const std::string missing = missing_statements(payout);
  return text + (missing.empty() ? "" : ": ") + missing + besides_reason(payment);
}

std::string payment_advice(const Payment& payment) {
  if (payment.reason == WithheldReason::amount_differs) return "approve the amount of the bounty";
  if (payment.reason == WithheldReason::payee_differs) return "approve the author as the payee";
  if (payment.missing.empty() || lacks_review(payment)) return "add a review from outside";
  return "state " + listed(payment.missing);
}

}  // namespace bounty
