#include "report/html/text.hpp"

#include "catch.hpp"
#include "outcomes.hpp"
#include "report/html/chart.hpp"
#include "report/html/table.hpp"

using namespace bounty;

namespace {

Outcome outcome(const std::string& family, std::int64_t cents) {
  Payout payout;
  payout.family = family;
  payout.bounty = payout.ceiling = Money::from_cents(cents);
  return payout;
}

/// Returns the label and the amount of each row of a chart.
std::string rows_of(const std::string& chart) {
  const std::string begin = "-desc\">";
  const std::size_t at = chart.find(begin) + begin.size();
  return chart.substr(at, chart.find("</desc>") - at);
}

}  // namespace

TEST_CASE("text is escaped in HTML") {
  CHECK(html_text("<a href=\"x\">&amp;</a>'") ==
        "&lt;a href=&quot;x&quot;&gt;&amp;amp;&lt;/a&gt;&#39;");
  CHECK(html_text("\x1b\u202e\xff é") == "\\u001b\\u202e\\xff é");
}

TEST_CASE("a table in HTML") {
  Table table({{"Name"}, {"Time"}, {"Amount", Align::right}});
  table.add_rule();
  table.add_heading("<t>", "$1.00");
  table.add_row({{"s"}, {"1:00"}, {"$1.00", Role::earned}});
  table.add_remark("why");
  table.add_rule();
  table.add_row({{"Total", Role::heading}, {""}, {"$1.00"}});
  CHECK(html_table(table, Sorting::by_titles) == R"(<div class="scroll">
<table class="stacks sorts">
<thead>
<tr><th scope="col">Name</th><th scope="col">Time</th><th scope="col" class="number">Amount</th></tr>
</thead>
<tbody>
<tr class="group"><th colspan="2">&lt;t&gt;</th><td class="number">$1.00</td></tr>
<tr><th scope="row">s</th><td data-title="Time">1:00</td><td class="number earned">$1.00</td></tr>
<tr class="remark"><td colspan="3">why</td></tr>
</tbody>
<tfoot>
<tr><th scope="row" class="heading">Total</th><td data-title="Time"></td><td class="number">$1.00</td></tr>
</tfoot>
</table>
</div>
)");
}

TEST_CASE("a chart") {
  const std::vector<ChartRow> rows = {
      {"<a>", "$1.00", Role::earned, {{{0, 125}, BarKind::total}}, 125},
      {"b", "$0.00", Role::plain, {{{0, 0}, BarKind::outline}}}};
  CHECK(html_chart("x", "Title", rows) == R"html(<figure>
<svg class="chart x" xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="x-title x-desc" width="100%" height="76">
<title id="x-title">Title</title>
<desc id="x-desc">&lt;a&gt;: $1.00; b: $0.00</desc>
<g class="earned" transform="translate(0 0)"><text class="label" x="0%" y="13">&lt;a&gt;</text><text class="amount" x="100%" y="13">$1.00</text><svg class="plot below" x="0%" y="21" width="100%" height="9"><rect class="bar total" x="0.0%" width="12.5%" height="100%"/></svg><svg class="plot beside" x="22%" y="7" width="61%" height="20"><rect class="bar total" x="0.0%" width="12.5%" height="100%"/><rect class="link" x="12.5%" y="20" width="1" height="18"/></svg></g>
<g transform="translate(0 38)"><text class="label" x="0%" y="13">b</text><text class="amount" x="100%" y="13">$0.00</text><svg class="plot below" x="0%" y="21" width="100%" height="9"></svg><svg class="plot beside" x="22%" y="7" width="61%" height="20"></svg></g>
</svg>
</figure>
)html");
}

TEST_CASE("the twelve largest bounties") {
  std::vector<Outcome> outcomes;
  for (int i = 0; i < 20; ++i) outcomes.push_back(outcome("f" + std::to_string(i), i * 100));
  outcomes.push_back(outcome(std::string(128, 'x'), 5000));
  const std::string rows = rows_of(chart_of_largest(outcomes));
  CHECK(rows.starts_with("xxxxxxxxxxxxxxxxxxxxxxxxxxx…: $50.00; f19: $19.00; f18: $18.00; "));
  CHECK(rows.ends_with("f9: $9.00"));
}

TEST_CASE("labels of a chart that are cut remain distinguishable") {
  const std::string begin = "a_family_with_a_very_long_name_";
  const std::vector<Outcome> outcomes = {outcome(begin + "first", 300),
                                         outcome(begin + "second", 200), outcome("short", 100),
                                         outcome(begin + "first", 50)};
  CHECK(rows_of(chart_of_largest(outcomes)) ==
        "a_family_with…ong_name_first: $3.00; a_family_with…ng_name_second: $2.00; short: $1.00; "
        "a_family_with…ong_name_first: $0.50");
}
