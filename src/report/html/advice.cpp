#include "bounty/print.hpp"
#include "bounty/report.hpp"
#include "report/contents/advice_parts.hpp"
#include "report/html/chart.hpp"
#include "report/html/page.hpp"
#include "report/html/table.hpp"
#include "report/parts/sentences.hpp"
#include "report/parts/stages.hpp"

namespace bounty {
namespace {

std::string what_would_raise(const Advised& advised) {
  std::string text;
  if (!advised.advice.empty()) text += html_table(advice_table(advised));
  if (advised.payout.kind == SubmissionKind::specification) return text;
  return text + html_note(raises_an_amount(advised) ? meaning_of_gains(advised)
                                                    : nothing_to_raise(advised.payout));
}

}  // namespace

std::string html_advice(const Advised& advised) {
  std::string text = html_page_begin(title_of(advised.payout), Script::none) +
                     html_heading(heading_of(advised.payout)) +
                     html_section("What would raise it", what_would_raise(advised));
  if (raises_an_amount(advised))
    text += html_section("What the bounty would be", chart_of_prospects(advised));
  return text + html_page_end(Script::none);
}

}  // namespace bounty
