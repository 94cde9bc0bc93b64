#include "report/text/report.hpp"

#include "bounty/report.hpp"
#include "report/html/page.hpp"
#include "report/parts/batch_parts.hpp"
#include "report/parts/charts.hpp"
#include "report/parts/diff_parts.hpp"
#include "report/parts/display_text.hpp"
#include "report/parts/sentences.hpp"
#include "report/parts/tables.hpp"
#include "report/text/diagnostic.hpp"
#include "report/text/paint.hpp"

namespace bounty {

std::string paragraph(std::string_view text) { return wrapped(text, page_width, 0) + "\n"; }

std::string paragraph(const Labelled& sentence, const TextStyle& style) {
  const std::string lines = paragraph(sentence.label + ": " + sentence.text);
  return painted(sentence.label, sentence.role, style) + lines.substr(sentence.label.size());
}

std::string heading(const Payout& payout, const TextStyle& style) {
  const std::string shown = elided(title_of(payout), page_width, ellipsis(style));
  return painted(shown, Role::heading, style) + "\n" + paragraph(what_and_who(payout)) +
         paragraph(terms(payout));
}

namespace {

std::string amounts(const Payout& payout, const TextStyle& style, Detail detail) {
  if (payout.kind == SubmissionKind::specification) return paragraph(about_specifications());
  return steps_table(payout, style, detail).layout(page_width, style) + "\n" +
         waterfall(payout, style, detail) + "\n" + paragraph(range(payout), style);
}

std::string undecided(const Payout& payout, const TextStyle& style, Detail detail,
                      UndecidedView view) {
  if (view == UndecidedView::chart && payout.ceiling != payout.bounty) {
    return "\n" + sensitivity_chart(payout, style, detail);
  }
  std::string text;
  if (!payout.undecided.empty()) {
    text += "\n" + undecided_table(payout, detail).layout(page_width, style);
  }
  if (view == UndecidedView::chart) {
    text += "\n" + paragraph("No chart: nothing that is undecided could raise the bounty.");
  }
  return text;
}

}  // namespace

std::string text_report(const Payout& payout, const TextStyle& style, Detail detail,
                        UndecidedView view) {
  std::string text = heading(payout, style) + "\n" + amounts(payout, style, detail);
  text += undecided(payout, style, detail, view) + "\n";
  for (const Labelled& sentence : closing(payout)) text += paragraph(sentence, style);
  return text;
}

namespace {

std::string summary(const Totals& totals, const Payouts& payouts, const TextStyle& style) {
  std::string text;
  for (const auto& [label, role, sentence] : batch_sums(totals, payouts)) {
    text += paragraph({label, role, sentence}, style);
  }
  return text;
}

std::string rejections(const std::vector<Outcome>& outcomes, const TextStyle& style) {
  std::string text;
  for (const Rejection* rejection : rejections_of(outcomes)) {
    text += text_rejection(*rejection, style);
  }
  return text.empty() ? "" : "\n" + painted("Rejected", Role::heading, style) + "\n" + text;
}

/// Lines under a title; "" where there are none.
std::string section(std::string_view title, Role role, const std::vector<std::string>& lines,
                    const TextStyle& style) {
  std::string text;
  for (const std::string& line : lines) text += "  " + wrapped(line, page_width - 4, 4) + "\n";
  return text.empty() ? "" : "\n" + painted(title, role, style) + "\n" + text;
}

}  // namespace

std::string text_rejection(const Rejection& rejection, const TextStyle& style) {
  const std::string more = more_errors(rejection);
  return first_error(rejection, style) + (more.empty() ? "" : "  " + more + "\n");
}

std::string text_batch(const std::vector<Outcome>& outcomes, const Totals& totals, BatchOrder order,
                       const TextStyle& style, std::size_t width) {
  const Payouts payouts = sorted_payouts(outcomes, order);
  std::string text;
  if (!payouts.empty()) {
    text = "In dollars:\n\n" + batch_table(payouts, totals).layout(width, style) + "\n" +
           summary(totals, payouts, style);
  }
  text += section("Withheld", Role::error, withheld_payments(payouts), style) +
          rejections(outcomes, style) +
          section("Warnings", Role::warning, warnings_of(payouts), style);
  if (payouts.empty() && text.starts_with('\n')) text.erase(0, 1);
  return text;
}

namespace {

std::string sentences_text(const std::vector<Labelled>& sentences, const TextStyle& style) {
  std::string text;
  for (const Labelled& sentence : sentences) text += paragraph(sentence, style);
  return text;
}

std::string one_change(const SubmissionChange& change, Lists lists, const TextStyle& style) {
  std::string text = painted(name_of(change), Role::heading, style) + "\n";
  if (lists == Lists::all) text += "\n" + change_table(change, style).layout(page_width, style);
  const std::string sentences = sentences_text(changed_sentences(change, style), style);
  return text + (sentences.empty() ? "" : "\n" + sentences);
}

std::string overview(const Diff& diff, const TextStyle& style) {
  return "In dollars:\n\n" + gains_table(diff).layout(page_width, style) + "\n" +
         sentences_text(diff_sums(diff), style);
}

}  // namespace

std::string text_diff(const Diff& diff, Lists lists, const TextStyle& style) {
  if (diff.changes.empty()) return paragraph(no_change(diff));
  std::string text;
  if (!is_of_one(diff)) text = overview(diff, style);
  if (!text.empty() && lists != Lists::all) return text;
  for (const SubmissionChange& change : diff.changes) {
    text += (text.empty() ? "" : "\n") + one_change(change, lists, style);
  }
  return text;
}

}  // namespace bounty
