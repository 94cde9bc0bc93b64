#include <algorithm>

#include "bounty/report.hpp"
#include "catch.hpp"
#include "outcomes.hpp"
#include "report/parts/display_text.hpp"

using namespace bounty;

namespace {

std::string text(const std::vector<Outcome>& batch, BatchOrder order = BatchOrder::input,
                 const TextStyle& style = outcomes::plain_text, std::size_t width = 80) {
  return text_batch(batch, outcomes::totals_of(batch), order, style, width);
}

Payout payout(const char* family, std::int64_t bounty, std::int64_t ceiling) {
  Payout payout;
  payout.source = payout.family = family;
  payout.gross = payout.base_payment = payout.bounty = Money::from_cents(bounty);
  payout.ceiling = Money::from_cents(ceiling);
  return payout;
}

/// The first letters of the rows: of families of one letter each.
std::string rows_of(const std::vector<Outcome>& batch, BatchOrder order) {
  std::string letters;
  const std::string shown = text(batch, order);
  for (std::size_t at = shown.find("\n  "); at != std::string::npos;
       at = shown.find("\n  ", at + 1)) {
    if (shown[at + 4] == ' ') letters += shown[at + 3];
  }
  return letters;
}

std::size_t widest_line(const std::string& shown) {
  std::size_t widest = 0;
  for (std::size_t at = 0; at < shown.size(); at = shown.find('\n', at) + 1) {
    widest = std::max(widest, display_width(shown.substr(at, shown.find('\n', at) - at)));
  }
  return widest;
}

}  // namespace

TEST_CASE("a small batch as a table") {
  CHECK(text(outcomes::small_batch()) == R"(In dollars:

  Family Author          Gross Deductions  Bonus   Bounty  Ceiling Payment
  alpha  Ada Lovelace 2,175.00  -1,275.00 112.50 1,012.50 1,434.38 clear
  beta.2                150.00          -      -   150.00   225.00 unchecked
  gamma  =1+"1", me          -          -      -        -        - unchecked
  --------------------------------------------------------------------------
  Total               2,325.00  -1,275.00 112.50 1,162.50 1,659.38

Bounties: $1,162.50 to $1,659.38, if every undecided judgement were granted
Payment: $1,012.50 payable on 2026-11-22, $150.00 unchecked

Rejected
d.json:1:99: error: unknown unit " hours" [bad-duration]
  ...ame":"t","steps":[{"name":"s","time":"2 hours"},{"name":"s","tim":1}]}]}
                                          ^~~~~~~~~
  hint: did you mean "2h"?
  and 2 more errors
)");
}

TEST_CASE("a small batch with lines") {
  const auto batch = outcomes::small_batch();
  CHECK(text({batch[1]}, BatchOrder::input, outcomes::unicode) == R"(In dollars:

  Family Author  Gross Deductions Bonus Bounty Ceiling Payment
  beta.2        150.00          -     - 150.00  225.00 unchecked
  ──────────────────────────────────────────────────────────────
  Total         150.00       0.00  0.00 150.00  225.00

Bounties: $150.00 to $225.00, if every undecided judgement were granted
Payment: $0.00 payable, $150.00 unchecked
)");
}

TEST_CASE("nothing but what was rejected") {
  CHECK(text({outcomes::of("d.json", outcomes::rejected)}) == R"(Rejected
d.json:1:99: error: unknown unit " hours" [bad-duration]
  ...ame":"t","steps":[{"name":"s","time":"2 hours"},{"name":"s","tim":1}]}]}
                                          ^~~~~~~~~
  hint: did you mean "2h"?
  and 2 more errors
)");
}

TEST_CASE("nothing at all") { CHECK(text({}).empty()); }

TEST_CASE("rows come in the order that is wanted, equal ones as they came in") {
  const std::vector<Outcome> batch = {payout("c", 300, 300),    payout("a", 100, 900),
                                      outcomes::of("bad", "{"), payout("b", 300, 400),
                                      payout("d", 200, 400),    payout("a", 700, 700)};
  CHECK(rows_of(batch, BatchOrder::input) == "cabda");
  CHECK(rows_of(batch, BatchOrder::family) == "aabcd");
  CHECK(rows_of(batch, BatchOrder::bounty) == "acbda");
  CHECK(rows_of(batch, BatchOrder::ceiling) == "aabdc");
}

TEST_CASE(
    "authors are cut and then left out where the table would be too wide, then families are cut") {
  Payout wide = payout("a_family_with_a_long_name_that_goes_on", 123'456'789, 987'654'321);
  wide.author = "Countess Augusta Ada King of Lovelace";
  CHECK(text({wide}, BatchOrder::input, outcomes::unicode) == R"(In dollars:

  Family              Gross Deductions Bonus       Bounty      Ceiling Payment
  a_family_wi… 1,234,567.89          -     - 1,234,567.89 9,876,543.21 unchecked
  ──────────────────────────────────────────────────────────────────────────────
  Total        1,234,567.89       0.00  0.00 1,234,567.89 9,876,543.21

Bounties: $1,234,567.89 to $9,876,543.21, if every undecided judgement were
granted
Payment: $0.00 payable, $1,234,567.89 unchecked
)");
  CHECK(text({wide}) == R"(In dollars:

  Family              Gross Deductions Bonus       Bounty      Ceiling Payment
  a_family_... 1,234,567.89          -     - 1,234,567.89 9,876,543.21 unchecked
  ------------------------------------------------------------------------------
  Total        1,234,567.89       0.00  0.00 1,234,567.89 9,876,543.21

Bounties: $1,234,567.89 to $9,876,543.21, if every undecided judgement were
granted
Payment: $0.00 payable, $1,234,567.89 unchecked
)");
  for (std::size_t width = 84; width <= 150; ++width) {
    CAPTURE(width);
    CHECK(widest_line(text({wide}, BatchOrder::input, outcomes::plain_text, width)) <= width);
  }
  const std::string narrow = text({wide}, BatchOrder::input, outcomes::unicode, 115);
  CHECK(narrow.find("a_family_with_a_long_name_that_goes_on Countes… 1,234,567.89") !=
        std::string::npos);
  const std::string roomy = text({wide}, BatchOrder::input, outcomes::plain_text, 200);
  CHECK(
      roomy.find("a_family_with_a_long_name_that_goes_on Countess Augusta Ada King of Lovelace") !=
      std::string::npos);
}

TEST_CASE("names of wide characters keep the columns straight, hostile ones are harmless") {
  Payout wide = payout("a", 1, 2);
  wide.author = "計算機";
  Payout hostile = payout("b", 1, 2);
  hostile.author = "\x1b[31mred\n";
  CHECK(text({wide, hostile}) == R"(In dollars:

  Family Author              Gross Deductions Bonus Bounty Ceiling Payment
  a      計算機               0.01          -     -   0.01    0.02 unchecked
  b      \u001b[31mred\u000a  0.01          -     -   0.01    0.02 unchecked
  --------------------------------------------------------------------------
  Total                       0.02       0.00  0.00   0.02    0.04

Bounties: $0.02 to $0.04, if every undecided judgement were granted
Payment: $0.00 payable, $0.02 unchecked
)");
}

TEST_CASE("a warning stands once, with all of its families") {
  Payout a = payout("a", 1, 1);
  Payout b = payout("b", 1, 1);
  a.warnings = b.warnings = {{WarningCode::no_evidence, "some steps have none"}};
  b.warnings.push_back({WarningCode::bonus_capped, "too much"});
  const std::string shown = text({a, b});
  CHECK(shown.substr(shown.find("\nWarnings")) == R"(
Warnings
  b: too much [bonus-capped]
  a, b: some steps have none [no-evidence]
)");
}
