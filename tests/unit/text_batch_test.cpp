#include <algorithm>

#include "bounty/report.hpp"
#include "catch.hpp"
#include "outcomes.hpp"
#include "report/parts/display_text.hpp"

using namespace bounty;

namespace {

std::string whole(const std::vector<Outcome>& batch, const BatchView& view = {},
                  std::size_t columns = 80) {
  return text_batch(batch, outcomes::totals_of(batch), view, {.columns = columns});
}

/// Removes what is between the two titles.
std::string without(std::string shown, std::string_view from, std::string_view to) {
  const std::size_t begin = shown.find(from);
  if (begin == std::string::npos) return shown;
  return shown.erase(begin, shown.find(to, begin) - begin);
}

/// Returns the report without the sums by payment, the undecided judgements and the sums by author.
std::string text(const std::vector<Outcome>& batch, BatchOrder order = BatchOrder::input,
                 TextStyle style = outcomes::plain_text, std::size_t columns = 80) {
  style.columns = columns;
  std::string shown = text_batch(batch, outcomes::totals_of(batch), {order}, style);
  for (const std::string_view title : {"\nRejected", "\nWarnings"}) {
    if (shown.find(title) != std::string::npos) return without(shown, "\n  Payment  ", title);
  }
  return shown.substr(0, shown.find("\n  Payment  "));
}

Payout payout(const char* family, std::int64_t bounty, std::int64_t ceiling) {
  Payout payout;
  payout.source = payout.family = family;
  payout.gross = payout.base_payment = payout.bounty = Money::from_cents(bounty);
  payout.ceiling = Money::from_cents(ceiling);
  return payout;
}

/// Returns the first letter of each row. Every family has one letter.
std::string rows_of(const std::vector<Outcome>& batch, BatchOrder order) {
  std::string letters;
  const std::string shown = text(batch, order);
  for (std::size_t at = shown.find("\n  "); at != std::string::npos;
       at = shown.find("\n  ", at + 1)) {
    if (shown[at + 3] != ' ' && shown[at + 4] == ' ') letters += shown[at + 3];
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
  CHECK(text(outcomes::small_batch()) == R"(Bounties, in dollars:

  Family Author          Gross Deductions  Bonus   Bounty  Ceiling Payment
  alpha  Ada Lovelace 2,175.00  -1,275.00 112.50 1,012.50 1,434.38 clear
  beta.2                150.00          -      -   150.00   225.00 unchecked
  gamma  =1+"1", me          -          -      -        -        - unchecked
  --------------------------------------------------------------------------
  Total               2,325.00  -1,275.00 112.50 1,162.50 1,659.38

Bounties: $1,162.50 to $1,659.38, if every undecided judgement were granted

Rejected
d.json:1:99: error: unknown unit "hours" [bad-duration]
  ...ame":"t","steps":[{"name":"s","time":"2 hours"},{"name":"s","tim":1}]}]}
                                          ^~~~~~~~~
  hint: did you mean "2h"?
  and 2 more errors
)");
}

TEST_CASE("a small batch with lines") {
  const auto batch = outcomes::small_batch();
  CHECK(text({batch[1]}, BatchOrder::input, outcomes::unicode) == R"(Bounties, in dollars:

  Family Author  Gross Deductions Bonus Bounty Ceiling Payment
  beta.2        150.00          -     - 150.00  225.00 unchecked
  ──────────────────────────────────────────────────────────────
  Total         150.00       0.00  0.00 150.00  225.00

Bounties: $150.00 to $225.00, if every undecided judgement were granted
)");
}

TEST_CASE("a batch of rejections only") {
  CHECK(text({outcomes::of("d.json", outcomes::rejected)}) == R"(Rejected
d.json:1:99: error: unknown unit "hours" [bad-duration]
  ...ame":"t","steps":[{"name":"s","time":"2 hours"},{"name":"s","tim":1}]}]}
                                          ^~~~~~~~~
  hint: did you mean "2h"?
  and 2 more errors
)");
}

TEST_CASE("an empty batch") { CHECK(text({}).empty()); }

TEST_CASE("rows are sorted as requested, equal rows keep their order") {
  const std::vector<Outcome> batch = {payout("c", 300, 300),    payout("a", 100, 900),
                                      outcomes::of("bad", "{"), payout("b", 300, 400),
                                      payout("d", 200, 400),    payout("a", 700, 700)};
  CHECK(rows_of(batch, BatchOrder::input) == "cabda");
  CHECK(rows_of(batch, BatchOrder::family) == "aabcd");
  CHECK(rows_of(batch, BatchOrder::bounty) == "acbda");
  CHECK(rows_of(batch, BatchOrder::ceiling) == "aabdc");
}

TEST_CASE("a table that is too wide cuts authors, drops them, then cuts families") {
  Payout wide = payout("a_family_with_a_long_name_that_goes_on", 123'456'789, 987'654'321);
  wide.author = "Countess Augusta Ada King of Lovelace";
  CHECK(text({wide}, BatchOrder::input, outcomes::unicode) == R"(Bounties, in dollars:

  Family              Gross Deductions Bonus       Bounty      Ceiling Payment
  a_family_wi… 1,234,567.89          -     - 1,234,567.89 9,876,543.21 unchecked
  ──────────────────────────────────────────────────────────────────────────────
  Total        1,234,567.89       0.00  0.00 1,234,567.89 9,876,543.21

Bounties: $1,234,567.89 to $9,876,543.21, if every undecided judgement were
granted
)");
  CHECK(text({wide}) == R"(Bounties, in dollars:

  Family              Gross Deductions Bonus       Bounty      Ceiling Payment
  a_family_... 1,234,567.89          -     - 1,234,567.89 9,876,543.21 unchecked
  ------------------------------------------------------------------------------
  Total        1,234,567.89       0.00  0.00 1,234,567.89 9,876,543.21

Bounties: $1,234,567.89 to $9,876,543.21, if every undecided judgement were
granted
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

TEST_CASE("wide characters keep columns aligned, hostile names are harmless") {
  Payout wide = payout("a", 1, 2);
  wide.author = "計算機";
  Payout hostile = payout("b", 1, 2);
  hostile.author = "\x1b[31mred\n";
  CHECK(text({wide, hostile}) == R"(Bounties, in dollars:

  Family Author              Gross Deductions Bonus Bounty Ceiling Payment
  a      計算機               0.01          -     -   0.01    0.02 unchecked
  b      \u001b[31mred\u000a  0.01          -     -   0.01    0.02 unchecked
  --------------------------------------------------------------------------
  Total                       0.02       0.00  0.00   0.02    0.04

Bounties: $0.02 to $0.04, if every undecided judgement were granted
)");
}

TEST_CASE("a warning is listed once with all of its families") {
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

TEST_CASE("the sums by payment and by author, the budget, and what is left to decide") {
  const std::vector<Outcome> batch = outcomes::small_batch();
  const std::string shown =
      whole(batch, {.day = "2026-11-30", .budget = Money::from_cents(150'000)});
  CHECK(shown.starts_with("Bounties on 2026-11-30, in dollars:\n"));
  CHECK(without(shown.substr(shown.find("Bounties: ")), "\nRejected", "no such title") ==
        R"(Bounties: $1,162.50 to $1,659.38, if every undecided judgement were granted
Budget: $1,500.00; $337.50 remain after the bounties, the ceilings exceed it by
$159.38

  Payment    Submissions  Bounties  Ceilings  On
  clear                1  1,012.50  1,434.38  2026-11-22
  withheld             0         -         -
  blocked              0         -         -
  unchecked            2    150.00    225.00
  ------------------------------------------------------
  Total                3  1,162.50  1,659.38

Left to decide
  Family  Undecided                           By                     Worth
  alpha   confidence in t/v, w                program or submitter  421.88
  beta.2  bonus                               program                75.00
  beta.2  payment: add a review from outside  program                    -
  gamma   payment: add a review from outside  program                    -
  Worths do not add up: each is what the ceiling loses without that one
  judgement.

By author
  Author             Submissions  Bounties  Ceilings   Payable
  Ada Lovelace                 1  1,012.50  1,434.38  1,012.50
  without an author            1    150.00    225.00         -
  =1+"1", me                   1         -         -         -
)");
}

TEST_CASE("a narrow table drops columns before it cuts names too short") {
  const std::string shown = whole(outcomes::small_batch(), {}, 40);
  CHECK(shown.find("  Family   Bounty  Ceiling Payment\n") != std::string::npos);
  CHECK(shown.find("  Payment    Bounties  On\n") != std::string::npos);
  CHECK(shown.find("  Author             Bounties   Payable\n") != std::string::npos);
  CHECK(widest_line(without(shown, "\nRejected", "no such title")) <= 40);
}

TEST_CASE("a report lists 40 judgements and 20 authors and counts the others") {
  std::vector<Outcome> batch;
  for (int i = 0; i < 50; ++i) {
    Payout one = payout("f", 100 + i, 300);
    one.author = "author " + std::to_string(i);
    one.undecided = {{JudgementKind::bonus, false, "", Money::from_cents(200 - i)}};
    batch.emplace_back(std::move(one));
  }
  const std::string shown = whole(batch);
  CHECK(shown.find("  f       bonus      program   1.61\n  10 more are not shown: --format csv "
                   "--undecided lists all.\n") != std::string::npos);
  CHECK(shown.find("  author 30            1      1.30      3.00        -\n"
                   "  30 others           30     34.35     90.00        -\n") != std::string::npos);
}
