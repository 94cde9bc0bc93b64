#include "bounty/report.hpp"
#include "report/page.hpp"
#include "report/sensitivity_chart.hpp"
#include "report/sentences.hpp"
#include "report/steps_table.hpp"
#include "report/text_parts.hpp"
#include "report/undecided_table.hpp"
#include "report/waterfall.hpp"

namespace bounty {
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

}  // namespace bounty
