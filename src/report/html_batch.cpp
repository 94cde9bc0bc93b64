#include <fmt/format.h>

#include "bounty/print.hpp"
#include "bounty/report.hpp"
#include "report/batch_parts.hpp"
#include "report/bounty_charts.hpp"
#include "report/html_page.hpp"
#include "report/html_text.hpp"

namespace bounty {
namespace {

PageHeading heading(const Totals& totals, const Payouts& payouts) {
  const std::string counts =
      fmt::format("{} scored, {} rejected", grouped(totals.submissions - totals.rejected),
                  grouped(totals.rejected));
  return {"", "Bounties", {counts}, "Total", dollars(totals.bounty), batch_sums(totals, payouts)};
}

std::string list_item(std::string_view text) {
  return fmt::format("<li>{}</li>\n", html_text(text));
}

/// The first error with its line, the others in a line each.
std::string errors(const Rejection& rejection) {
  std::string text = "<pre>";
  std::string_view lines = rejection.first_error;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size() - 1);
    text += html_text(lines.substr(0, end)) + "\n";
    lines.remove_prefix(end + 1);
  }
  text += "</pre>\n";
  std::string others;
  for (std::size_t i = 1; i < rejection.diagnostics.size(); ++i) {
    others += list_item(one_line(rejection.diagnostics[i]));
  }
  return others.empty() ? text : text + "<ul>\n" + others + "</ul>\n";
}

/// A list under a title; "" where there is nothing in it.
std::string section(std::string_view title, const std::vector<std::string>& lines) {
  std::string items;
  for (const std::string& line : lines) items += list_item(line);
  return items.empty() ? "" : html_section(title, "<ul>\n" + items + "</ul>\n");
}

}  // namespace

void html_batch(const std::vector<Outcome>& outcomes, const Totals& totals, BatchOrder order,
                const std::function<void(std::string_view)>& write) {
  const Payouts payouts = sorted_payouts(outcomes, order);
  write(html_page_begin("Bounties", Script::sorts) + html_heading(heading(totals, payouts)));
  if (!payouts.empty()) {
    write(html_section("The largest bounties", chart_of_largest(outcomes)));
    write(html_section("How many of which size", chart_of_sizes(payouts)));
    write(html_section("Submissions, in dollars", html_table(batch_table(payouts, totals),
                                                             Narrow::stacks, Sorting::by_titles)));
  }
  write(section("Withheld", withheld_payments(payouts)));
  std::string rejected;
  for (const Rejection* rejection : rejections_of(outcomes)) rejected += errors(*rejection);
  if (!rejected.empty()) write(html_section("Rejected", rejected));
  write(section("Warnings", warnings_of(payouts)) + html_page_end(Script::sorts));
}

}  // namespace bounty
