#include <fmt/format.h>

#include "bounty/print.hpp"
#include "bounty/report.hpp"
#include "report/contents/batch_parts.hpp"
#include "report/contents/batch_totals.hpp"
#include "report/html/chart.hpp"
#include "report/html/page.hpp"
#include "report/html/table.hpp"
#include "report/html/text.hpp"
#include "report/html/worths.hpp"
#include "report/parts/tables.hpp"
#include "report/text/text.hpp"
#include "unicode/ascii.hpp"

namespace bounty {
namespace {

PageHeading heading_of(const Totals& totals, const BatchView& view) {
  const std::string counts =
      fmt::format("{} scored, {} rejected", grouped(totals.submissions - totals.rejected),
                  grouped(totals.rejected));
  return {"",      batch_title(view),      {counts},
          "Total", dollars(totals.bounty), batch_sums(totals, view)};
}

/// Returns a list of the lines; "" if there are none.
std::string bullets(const std::vector<std::string>& lines) {
  std::string items;
  for (const std::string& line : lines) items += "<li>" + html_text(line) + "</li>\n";
  return items.empty() ? "" : "<ul>\n" + items + "</ul>\n";
}

/// Returns the first error with its line, and the others on one line each.
std::string errors_of(const Rejection& rejection) {
  std::string text = "<pre>";
  std::string first = first_error(rejection, markup_style);
  first.pop_back();
  for (const std::string_view line : split(first, '\n')) text += html_text(line) + "\n";
  std::vector<std::string> others;
  for (std::size_t i = 1; i < rejection.diagnostics.size(); ++i) {
    others.push_back(one_line(rejection.diagnostics[i]));
  }
  return text + "</pre>\n" + bullets(others);
}

std::string rejections(const std::vector<Outcome>& outcomes) {
  std::string text;
  for (const Rejection* rejection : rejections_of(outcomes)) text += errors_of(*rejection);
  return text;
}

/// Returns a section; "" if its content is empty.
std::string section_unless_empty(std::string_view title, const std::string& content) {
  return content.empty() ? "" : html_section(title, content);
}

}  // namespace

void html_batch(const std::vector<Outcome>& outcomes, const Totals& totals, const BatchView& view,
                const std::function<void(std::string_view)>& write) {
  const Payouts payouts = sorted_payouts(outcomes, view.order);
  write(html_page_begin(batch_title(view), Script::sorts_tables) +
        html_heading(heading_of(totals, view)));
  if (!payouts.empty()) {
    write(html_section("By payment, in dollars", html_table(payment_table(payouts, totals))));
    write(section_unless_empty("Left to decide, the most valuable first", html_to_do(payouts)));
    write(html_section("The largest bounties", chart_of_largest(outcomes)));
    write(html_section("Submissions, in dollars",
                       html_table(batch_table(payouts, totals), Sorting::by_titles)));
    write(html_section("By author, in dollars", html_table(author_table(payouts))));
  }
  write(section_unless_empty("Withheld", bullets(withheld_payments(payouts))));
  write(section_unless_empty("Rejected", rejections(outcomes)));
  write(section_unless_empty("Warnings", bullets(warnings_of(payouts))) +
        html_page_end(Script::sorts_tables));
}

}  // namespace bounty
