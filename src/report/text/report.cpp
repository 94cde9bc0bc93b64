#include "bounty/report.hpp"

#include "report/parts/batch_parts.hpp"
#include "report/parts/diff_parts.hpp"
#include "report/parts/tables.hpp"
#include "report/text/text.hpp"

namespace bounty {
namespace {

std::string amounts(const Payout& payout, const TextStyle& style, Detail detail) {
  if (payout.kind == SubmissionKind::specification) return paragraph(about_specifications());
  return text_table(steps_table(payout, style, detail), style) + "\n" +
         waterfall(payout, style, detail) + "\n" + paragraphs({range(payout)}, style);
}

std::string undecided(const Payout& payout, const TextStyle& style, Detail detail,
                      UndecidedView view) {
  if (view == UndecidedView::chart && payout.ceiling != payout.bounty) {
    return "\n" + sensitivity_chart(payout, style, detail);
  }
  std::string text;
  if (!payout.undecided.empty()) text += "\n" + text_table(undecided_table(payout, detail), style);
  if (view == UndecidedView::chart) {
    text += "\n" + paragraph("No chart: nothing that is undecided could raise the bounty.");
  }
  return text;
}

}  // namespace

std::string text_report(const Payout& payout, const TextStyle& style, Detail detail,
                        UndecidedView view) {
  return text_heading(payout, style) + "\n" + amounts(payout, style, detail) +
         undecided(payout, style, detail, view) + "\n" + paragraphs(closing(payout), style);
}

std::string text_rejection(const Rejection& rejection, const TextStyle& style) {
  const std::string more = more_errors(rejection);
  return first_error(rejection, style) + (more.empty() ? "" : "  " + more + "\n");
}

namespace {

/// Text under a title; "" where there is none.
std::string section(std::string_view title, Role role, const std::string& text,
                    const TextStyle& style) {
  return text.empty() ? "" : "\n" + painted(title, role, style) + "\n" + text;
}

std::string list(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += "  " + wrapped(line, page_width - 4, 4) + "\n";
  return text;
}

std::string rejections(const std::vector<Outcome>& outcomes, const TextStyle& style) {
  std::string text;
  for (const Rejection* rejection : rejections_of(outcomes)) {
    text += (text.empty() ? "" : "\n") + text_rejection(*rejection, style);
  }
  return text;
}

}  // namespace

std::string text_batch(const std::vector<Outcome>& outcomes, const Totals& totals, BatchOrder order,
                       const TextStyle& style, std::size_t width) {
  const Payouts payouts = sorted_payouts(outcomes, order);
  std::string text;
  if (!payouts.empty()) {
    text = "In dollars:\n\n" + text_table(batch_table(payouts, totals), style, width, 1) + "\n" +
           paragraphs(batch_sums(totals, payouts), style);
  }
  text += section("Withheld", Role::error, list(withheld_payments(payouts)), style) +
          section("Rejected", Role::heading, rejections(outcomes, style), style) +
          section("Warnings", Role::warning, list(warnings_of(payouts)), style);
  if (payouts.empty() && text.starts_with('\n')) text.erase(0, 1);
  return text;
}

namespace {

std::string overview(const Diff& diff, const TextStyle& style) {
  return "In dollars:\n\n" + text_table(gains_table(diff), style) + "\n" +
         paragraphs(diff_sums(diff), style);
}

std::string one_change(const SubmissionChange& change, Lists lists, const TextStyle& style) {
  std::string text = painted(title_of(change), Role::heading, style) + "\n";
  if (lists == Lists::all) text += "\n" + text_table(change_table(change, style), style);
  const std::string sentences = paragraphs(changed_sentences(change, style), style);
  return text + (sentences.empty() ? "" : "\n" + sentences);
}

}  // namespace

std::string text_diff(const Diff& diff, Lists lists, const TextStyle& style) {
  if (diff.changes.empty()) return paragraph(no_change(diff));
  std::string text = is_of_one(diff) ? "" : overview(diff, style);
  for (const SubmissionChange& change : listed_changes(diff, lists)) {
    text += (text.empty() ? "" : "\n") + one_change(change, lists, style);
  }
  return text;
}

}  // namespace bounty
