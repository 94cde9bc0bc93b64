#include <limits>
#include "report/html/text.hpp"

#include "catch.hpp"
#include "outcomes.hpp"
#include "report/html/chart.hpp"

using namespace bounty;

namespace {

Outcome outcome(const std::string& family, std::int64_t cents) {
  Payout payout;
  payout.family = family;
  payout.bounty = payout.ceiling = Money::from_cents(cents);
  return payout;
}

/// Label and amount of each row of a chart.
std::string rows_of(const std::string& chart) {
  const std::string begin = "-desc\">";
  const std::size_t at = chart.find(begin) + begin.size();
  return chart.substr(at, chart.find("</desc>") - at);
}

std::string sizes(const std::vector<Outcome>& outcomes) {
  return rows_of(chart_of_sizes(sorted_payouts(outcomes, BatchOrder::input)));
}

}  // namespace

TEST_CASE("text stays text in HTML") {
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
  CHECK(html_table(table, Narrow::stacks, Sorting::by_titles) == R"(<div class="scroll">
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

TEST_CASE("bounties by size, in at most ten ranges of a round width") {
  CHECK(sizes({outcome("a", 0)}) == "from $0: 1");
  CHECK(sizes({outcome("a", 999), outcome("b", 99)}) ==
        "from $0: 1; from $1: 0; from $2: 0; from $3: 0; from $4: 0; from $5: 0; from $6: 0; "
        "from $7: 0; from $8: 0; from $9: 1");
  CHECK(sizes({outcome("a", 1000), outcome("b", 200), outcome("c", 199)}) ==
        "from $0: 1; from $2: 1; from $4: 0; from $6: 0; from $8: 0; from $10: 1");
  CHECK(sizes({outcome("a", 2000)}) ==
        "from $0: 0; from $5: 0; from $10: 0; from $15: 0; from $20: 1");
  CHECK(sizes({outcome("a", 5000)}).ends_with("from $40: 0; from $50: 1"));
  CHECK(sizes({outcome("a", 10000)}).starts_with("from $0: 0; from $20: 0"));
  const std::int64_t most = std::numeric_limits<std::int64_t>::max();
  CHECK(sizes({outcome("a", most)}) ==
        "from $0: 0; from $10,000,000,000,000,000: 0; from $20,000,000,000,000,000: 0; "
        "from $30,000,000,000,000,000: 0; from $40,000,000,000,000,000: 0; "
        "from $50,000,000,000,000,000: 0; from $60,000,000,000,000,000: 0; "
        "from $70,000,000,000,000,000: 0; from $80,000,000,000,000,000: 0; "
        "from $90,000,000,000,000,000: 1");
}

TEST_CASE("the twelve largest bounties") {
  std::vector<Outcome> outcomes;
  for (int i = 0; i < 20; ++i) outcomes.push_back(outcome("f" + std::to_string(i), i * 100));
  outcomes.push_back(outcome(std::string(128, 'x'), 5000));
  const std::string rows = rows_of(chart_of_largest(outcomes));
  CHECK(rows.starts_with("xxxxxxxxxxxxxxxxxxxxx…: $50.00; f19: $19.00; f18: $18.00; "));
  CHECK(rows.ends_with("f9: $9.00"));
}
