#include "bounty/report.hpp"

#include "report/contents/diff_parts.hpp"
#include "report/parts/tables.hpp"
#include "report/text/text.hpp"

namespace bounty {
namespace {

std::string amounts(const Payout& payout, const TextStyle& style, Detail detail) {
  if (payout.kind == SubmissionKind::specification) return paragraph(about_specifications(), style);
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
    text += "\n" + paragraph("No chart: no undecided judgement could raise the bounty.", style);
  }
  return text;
}

/// Returns the note on worths for a list; a chart has its own.
std::string about_worths(const Payout& payout, const TextStyle& style, UndecidedView view) {
  const bool is_list = view == UndecidedView::list || payout.ceiling == payout.bounty;
  const bool needs_note = is_list && has_several_worths(payout.undecided);
  return needs_note ? "\n" + paragraph(worths_do_not_add_up(), style) : "";
}

}  // namespace

std::string text_report(const Payout& payout, const TextStyle& style, Detail detail,
                        UndecidedView view) {
  return text_heading(payout, style) + "\n" + amounts(payout, style, detail) +
         undecided(payout, style, detail, view) + about_worths(payout, style, view) + "\n" +
         paragraphs(closing(payout), style);
}

namespace {

std::string overview(const Diff& diff, const TextStyle& style) {
  return "In dollars:\n\n" + text_table(gains_table(diff, style), style) + "\n" +
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
  std::string text = diff.changes.empty() ? paragraph(no_change(diff), style)
                     : is_of_one(diff)    ? ""
                                          : overview(diff, style);
  for (const SubmissionChange& change : listed_changes(diff, lists)) {
    text += (text.empty() ? "" : "\n") + one_change(change, lists, style);
  }
  const std::string drafts = paragraphs(diff_drafts(diff), style);
  return text + (drafts.empty() ? "" : "\n" + drafts);
}

}  // namespace bounty
