#include "bounty/report.hpp"
#include "report/display_text.hpp"
#include "report/page.hpp"
#include "report/sensitivity_chart.hpp"
#include "report/sentences.hpp"
#include "report/steps_table.hpp"
#include "report/undecided_table.hpp"
#include "report/waterfall.hpp"

namespace bounty {
namespace {

std::string paragraph(std::string_view text) { return wrapped(text, page_width, 0) + "\n"; }

/// `Label: text`, the label in the colour of its role.
std::string paragraph(const Labelled& sentence, const TextStyle& style) {
  const std::string lines = paragraph(sentence.label + ": " + sentence.text);
  return painted(sentence.label, sentence.role, style) + lines.substr(sentence.label.size());
}

std::string heading(const Payout& payout, const TextStyle& style) {
  const std::string shown = elided(title_of(payout), page_width, ellipsis(style));
  return painted(shown, Role::heading, style) + "\n" + paragraph(what_and_who(payout)) +
         paragraph(terms(payout));
}

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

}  // namespace bounty
