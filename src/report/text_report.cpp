#include <fmt/format.h>

#include <algorithm>

#include "bounty/print.hpp"
#include "bounty/report.hpp"
#include "report/display_text.hpp"
#include "report/page.hpp"
#include "report/paint.hpp"
#include "report/steps_table.hpp"
#include "report/undecided_table.hpp"
#include "report/waterfall.hpp"

namespace bounty {
namespace {

std::string counted(std::size_t number, std::string_view noun) {
  return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

std::size_t count_tasks(const std::vector<StepPayout>& steps) {
  std::size_t tasks = 0;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (i == 0 || steps[i].task != steps[i - 1].task) ++tasks;
  }
  return tasks;
}

std::string paragraph(std::string_view text) { return wrapped(text, page_width, 0) + "\n"; }

/// `Label: text`, the label in the colour of its role.
std::string labelled(std::string_view label, Role role, std::string_view text,
                     const TextStyle& style) {
  const std::string lines = paragraph(fmt::format("{}: {}", label, text));
  return painted(label, role, style) + lines.substr(label.size());
}

/// `implementation of 2 tasks with 4 steps by Ada Lovelace`
std::string what_and_who(const Payout& payout) {
  std::string text = "specification";
  if (payout.kind == SubmissionKind::implementation) {
    text = fmt::format("implementation of {} with {}", counted(count_tasks(payout.steps), "task"),
                       counted(payout.steps.size(), "step"));
  }
  if (!payout.author.empty()) text += " by " + printable(payout.author);
  return text;
}

/// `policy metr, $300.00 an hour`, and whose rate that is where it is not the policy's.
std::string hourly_terms(const Payout& payout) {
  const std::string rate = dollars(payout.rate_per_hour.per_hour());
  const std::string policy = printable(payout.policy);
  switch (payout.rate_source) {
    case RateSource::what_if:
      return fmt::format("what if an hour were paid {}? policy {}", rate, policy);
    case RateSource::review:
      return fmt::format("policy {}, but {} an hour by the review", policy, rate);
    case RateSource::policy: break;
  }
  return fmt::format("policy {}, {} an hour", policy, rate);
}

/// `policy metr, $300.00 an hour; reviewed by B. Reviewer on 2026-11-22, final`
std::string terms(const Payout& payout) {
  std::string text = hourly_terms(payout) + "; ";
  if (!payout.review) return text + "not reviewed";
  text += "reviewed";
  if (!payout.review->reviewer.empty()) text += " by " + printable(payout.review->reviewer);
  if (!payout.review->date.empty()) text += " on " + payout.review->date;
  return text + (payout.review->final ? ", final" : "");
}

std::string heading(const Payout& payout, const TextStyle& style) {
  std::string name = payout.family;
  if (!payout.title.empty()) name += ": " + printable(payout.title);
  const std::string shown = elided(name, page_width, ellipsis(style));
  return painted(shown, Role::heading, style) + "\n" + paragraph(what_and_who(payout)) +
         paragraph(terms(payout));
}

bool has_undecided_amount(const Payout& payout) {
  return std::ranges::any_of(payout.undecided, [](const UndecidedJudgement& judgement) {
    return judgement.judgement != JudgementKind::payment;
  });
}

std::string range(const Payout& payout, const TextStyle& style) {
  if (!has_undecided_amount(payout)) {
    return labelled("Bounty", Role::earned, dollars(payout.bounty) + ", decided", style);
  }
  return labelled("Range", Role::earned,
                  fmt::format("{} to {}, if every undecided judgement were granted",
                              dollars(payout.bounty), dollars(payout.ceiling)),
                  style);
}

std::string amounts(const Payout& payout, const TextStyle& style, Detail detail) {
  if (payout.kind == SubmissionKind::specification) {
    return paragraph("A specification earns no cash. Where it is used, it is acknowledged.");
  }
  return steps_table(payout, style, detail) + "\n" + waterfall(payout, style, detail) + "\n" +
         range(payout, style);
}

std::string payment(const Payout& payout, const TextStyle& style) {
  const std::string note = payout.payment.note.empty() ? "" : ": " + printable(payout.payment.note);
  switch (payout.payment.status) {
    case PaymentStatus::clear:
      return labelled("Payment", Role::earned,
                      "clear, " + dollars(*payout.payment.payable) + " payable" + note, style);
    case PaymentStatus::blocked:
      return labelled("Payment", Role::error, "blocked, nothing payable" + note, style);
    case PaymentStatus::unchecked: break;
  }
  return labelled("Payment", Role::warning,
                  "unchecked, no review says yet that paying is legal and practical" + note, style);
}

std::string closing(const Payout& payout, const TextStyle& style) {
  std::string text = payment(payout, style);
  if (payout.acknowledgement.due) {
    text += labelled("Acknowledge", Role::heading, printable(payout.acknowledgement.name), style);
  }
  if (payout.fast_track) {
    text += labelled("Fast-track", Role::heading, "the submitter's application", style);
  }
  for (const Warning& warning : payout.warnings) {
    text += labelled("Warning", Role::warning, warning.message, style);
  }
  return text;
}

}  // namespace

std::string text_report(const Payout& payout, const TextStyle& style, Detail detail) {
  std::string text = heading(payout, style) + "\n" + amounts(payout, style, detail);
  if (!payout.undecided.empty()) text += "\n" + undecided_table(payout, style, detail);
  return text + "\n" + closing(payout, style);
}

}  // namespace bounty
