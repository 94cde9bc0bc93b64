#include <fmt/format.h>

#include <algorithm>

#include "bounty/report.hpp"
#include "report/display_text.hpp"
#include "report/explain.hpp"
#include "report/page.hpp"
#include "report/paint.hpp"
#include "report/steps_table.hpp"
#include "report/table.hpp"
#include "report/waterfall.hpp"
#include "text/print.hpp"

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

std::string paragraph(const std::string& text) { return wrapped(text, page_width, 0) + "\n"; }

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

/// `policy metr, $300.00 an hour; reviewed by B. Reviewer on 2026-11-22, final`
std::string terms(const Payout& payout) {
  std::string text = fmt::format("policy {}, {} an hour; ", printable(payout.policy),
                                 dollars(payout.rate_per_hour.per_hour()));
  if (!payout.review) return text + "not reviewed";
  text += "reviewed";
  if (!payout.review->reviewer.empty()) text += " by " + printable(payout.review->reviewer);
  if (!payout.review->date.empty()) text += " on " + payout.review->date;
  return text + (payout.review->final ? ", final" : "");
}

std::string heading(const Payout& payout, const TextStyle& style) {
  std::string name = payout.family;
  if (!payout.title.empty()) name += ": " + printable(payout.title);
  const std::string shown = elided(name, page_width, style.has_unicode ? "…" : "...");
  return painted(shown, Role::heading, style) + "\n" + paragraph(what_and_who(payout)) +
         paragraph(terms(payout));
}

std::string range(const Payout& payout, const TextStyle& style) {
  const std::string bounty = painted(dollars(payout.bounty), Role::earned, style);
  if (payout.bounty == payout.ceiling) return fmt::format("Range: {}, decided\n", bounty);
  return fmt::format("Range: {} to {}, by {} undecided\n", bounty, dollars(payout.ceiling),
                     counted(payout.undecided.size(), "judgement"));
}

std::string describe(const UndecidedJudgement& judgement) {
  switch (judgement.judgement) {
    case JudgementKind::repeat_rate: return "repeat rate of " + printable(judgement.where);
    case JudgementKind::confidence: return "confidence in " + printable(judgement.where);
    case JudgementKind::bonus: return "bonus";
    case JudgementKind::payment: break;
  }
  return "payment";
}

/// The largest worth first; what has none comes last.
std::vector<UndecidedJudgement> by_worth(std::vector<UndecidedJudgement> undecided) {
  std::ranges::stable_sort(undecided, std::ranges::greater(), &UndecidedJudgement::worth);
  return undecided;
}

std::string undecided_table(const Payout& payout, const TextStyle& style, Detail detail) {
  Table table({{"Undecided", Align::left, true}, {"Worth", Align::right}});
  table.add_rule();
  for (const UndecidedJudgement& judgement : by_worth(payout.undecided)) {
    table.add_row({{describe(judgement)}, {judgement.worth ? dollars(*judgement.worth) : "-"}});
    if (detail == Detail::explained && judgement.worth) {
      table.add_remark(explain_worth(payout, *judgement.worth));
    }
  }
  return table.layout(page_width, style);
}

std::string payment_text(const Payout& payout, const TextStyle& style) {
  const Payment& payment = payout.payment;
  const std::string note = payment.note.empty() ? "" : ": " + printable(payment.note);
  switch (payment.status) {
    case PaymentStatus::clear:
      return painted("clear", Role::earned, style) + ", " + dollars(*payment.payable) + " payable" +
             note;
    case PaymentStatus::blocked:
      return painted("blocked", Role::error, style) + ", " + dollars(*payment.payable) +
             " payable" + note;
    case PaymentStatus::unchecked: break;
  }
  return painted("unchecked", Role::warning, style) +
         ", no review says yet that paying is legal and practical" + note;
}

std::string closing(const Payout& payout, const TextStyle& style) {
  std::string text = paragraph("Payment: " + payment_text(payout, style));
  if (payout.acknowledgement.due) {
    text += paragraph("Acknowledge: " + printable(payout.acknowledgement.name));
  }
  if (payout.fast_track) text += "Fast-track: the submitter's application\n";
  for (const Warning& warning : payout.warnings) {
    text += paragraph(painted("Warning", Role::warning, style) + ": " + warning.message);
  }
  return text;
}

}  // namespace

std::string text_report(const Payout& payout, const TextStyle& style, Detail detail) {
  std::string text = heading(payout, style) + "\n";
  if (!payout.steps.empty()) text += steps_table(payout, style, detail) + "\n";
  text += waterfall(payout, style, detail) + "\n";
  text += range(payout, style);
  if (!payout.undecided.empty()) text += "\n" + undecided_table(payout, style, detail);
  return text + "\n" + closing(payout, style);
}

}  // namespace bounty
