#include "bounty/write.hpp"

#include <algorithm>

#include "catch.hpp"
#include "outcomes.hpp"

using namespace bounty;

namespace {

std::string batch(const std::vector<Outcome>& outcomes, Lists lists) {
  std::string text;
  write_batch(outcomes, outcomes::totals_of(outcomes), lists,
              [&](std::string_view piece) { text += piece; });
  return text;
}

std::string line(const Outcome& outcome, Lists lists) {
  std::string text = "before\n";
  write_line(text, outcome, lists);
  return text;
}

constexpr const char* line_of_unreviewed =
    R"({"format":"bounty-result/1","source":"b,1.json","family":"beta.2","kind":"implementation",)"
    R"("policy":{"name":"metr","fingerprint":"030cca474e85e591","rate_per_hour_cents":30000,"bonus_cap":0.5,"rate_source":"policy"},)";
constexpr const char* steps_of_unreviewed =
    R"("steps":[{"task":"t","step":"s","time_seconds":1800,"computation_seconds":0,"count":1,)"
    R"("full_rate_count":1,"repeat_count":0,"repeat_rate":0,"qa":"alternative","qa_rate":1,)"
    R"("gross_cents":15000,"deductions":{"computation_cents":0,"repeated_steps_cents":0,)"
    R"("missing_qa_cents":0},"amount_cents":15000}],)";
constexpr const char* sums_of_unreviewed =
    R"("gross_cents":15000,"deductions":{"computation_cents":0,"repeated_steps_cents":0,)"
    R"("missing_qa_cents":0},"base_payment_cents":15000,"bonus":{"rate":0},"bonus_cents":0,)"
    R"("bounty_cents":15000,"ceiling_cents":22500,)"
    R"("undecided":[{"judgement":"bonus","worth_cents":7500},{"judgement":"payment"}],)"
    R"("payment":{"status":"unchecked","payable_cents":null,"missing":["review"]},"acknowledgement":{"due":false},)"
    R"("fast_track":false,"warnings":[]})";

}  // namespace

TEST_CASE("a result on one line") {
  const Outcome outcome = outcomes::of("b,1.json", outcomes::unreviewed);
  const std::string head = line_of_unreviewed;
  CHECK(line(outcome, Lists::all) ==
        "before\n" + head + steps_of_unreviewed + sums_of_unreviewed + "\n");
  CHECK(line(outcome, Lists::undecided) == "before\n" + head + sums_of_unreviewed + "\n");
}

TEST_CASE("a result without steps is otherwise the same") {
  for (const std::string& text :
       {outcomes::reviewed, outcomes::unreviewed, outcomes::specification}) {
    CHECK(line(outcomes::of("s", text, Lists::undecided), Lists::undecided) ==
          line(outcomes::of("s", text), Lists::undecided));
  }
}

TEST_CASE("a rejection on one line") {
  CHECK(line(outcomes::of("d.json", outcomes::rejected), Lists::all) ==
        "before\n"
        R"({"format":"bounty-rejection/1","source":"d.json","diagnostics":[)"
        R"({"severity":"error","code":"bad-duration","message":"unknown unit \"hours\"",)"
        R"("hint":"did you mean \"2h\"?","proposals":["2h"],)"
        R"("line":1,"column":99,"pointer":"/tasks/0/steps/0/time"},)"
        R"({"severity":"error","code":"duplicate-name","message":"the name \"s\" appears twice",)"
        R"("hint":"rename one of the two: reviews refer to them by name","line":1,"column":118,)"
        R"("pointer":"/tasks/0/steps/1/name",)"
        R"("second":{"message":"first named here","line":1,"column":88}},)"
        R"({"severity":"error","code":"unknown-key","message":"unknown key \"tim\"",)"
        R"("hint":"did you mean \"time\"?","proposals":["time"],)"
        R"("line":1,"column":122,"pointer":"/tasks/0/steps/1/tim"}],)"
        R"("excerpt":{"before":"submission/1\",\"family\":\"delta\",\"tasks\":[{\"name\":\"t\",)"
        R"(\"steps\":[{\"name\":\"s\",\"time\":","marked":"\"2 hours\"",)"
        R"("after":"},{\"name\":\"s\",\"tim\":1}]}]}"}})"
        "\n");
}

TEST_CASE("nothing at all is a batch") {
  CHECK(batch({}, Lists::all) == R"({
  "format": "bounty-batch/1",
  "results": [],
  "rejections": [],
  "totals": {
    "submissions": 0,
    "rejected": 0,
    "gross_cents": 0,
    "deductions": {
      "computation_cents": 0,
      "repeated_steps_cents": 0,
      "missing_qa_cents": 0
    },
    "base_payment_cents": 0,
    "bonus_cents": 0,
    "bounty_cents": 0,
    "ceiling_cents": 0,
    "payable_cents": 0,
    "withheld_cents": 0,
    "blocked_cents": 0,
    "unchecked_cents": 0
  }
}
)");
}

TEST_CASE("results, rejections and totals as one document") {
  const std::vector<Outcome> outcomes = {outcomes::of("d.json", ""),
                                         outcomes::of("c.json", outcomes::specification)};
  CHECK(batch(outcomes, Lists::undecided) == R"({
  "format": "bounty-batch/1",
  "results": [
    {
      "format": "bounty-result/1",
      "source": "c.json",
      "family": "gamma",
      "kind": "specification",
      "author": "=1+\"1\", me",
      "policy": {
        "name": "metr",
        "fingerprint": "030cca474e85e591",
        "rate_per_hour_cents": 30000,
        "bonus_cap": 0.5,
        "rate_source": "policy"
      },
      "gross_cents": 0,
      "deductions": {
        "computation_cents": 0,
        "repeated_steps_cents": 0,
        "missing_qa_cents": 0
      },
      "base_payment_cents": 0,
      "bonus": {
        "rate": 0
      },
      "bonus_cents": 0,
      "bounty_cents": 0,
      "ceiling_cents": 0,
      "undecided": [
        {
          "judgement": "payment"
        }
      ],
      "payment": {
        "status": "unchecked",
        "payable_cents": null,
        "missing": [
          "review"
        ]
      },
      "acknowledgement": {
        "due": false,
        "name": "=1+\"1\", me"
      },
      "fast_track": false,
      "warnings": []
    }
  ],
  "rejections": [
    {
      "format": "bounty-rejection/1",
      "source": "d.json",
      "diagnostics": [
        {
          "severity": "error",
          "code": "json-syntax",
          "message": "the file is empty",
          "hint": "bounty init writes a file to start from",
          "line": 1,
          "column": 1,
          "pointer": ""
        }
      ],
      "excerpt": {}
    }
  ],
  "totals": {
    "submissions": 2,
    "rejected": 1,
    "gross_cents": 0,
    "deductions": {
      "computation_cents": 0,
      "repeated_steps_cents": 0,
      "missing_qa_cents": 0
    },
    "base_payment_cents": 0,
    "bonus_cents": 0,
    "bounty_cents": 0,
    "ceiling_cents": 0,
    "payable_cents": 0,
    "withheld_cents": 0,
    "blocked_cents": 0,
    "unchecked_cents": 0
  }
}
)");
  std::string with_steps = batch(outcomes, Lists::all);
  constexpr std::string_view no_steps = "      \"steps\": [],\n";
  const std::size_t at = with_steps.find(no_steps);
  REQUIRE(at != std::string::npos);
  CHECK(with_steps.erase(at, no_steps.size()) == batch(outcomes, Lists::undecided));
}

TEST_CASE("totals beyond 64 bits are written in full") {
  Payout payout;
  payout.source = payout.family = "f";
  payout.gross = payout.bounty = Money::from_cents(INT64_MAX);
  const std::string text = batch({payout, payout, payout}, Lists::undecided);
  CHECK(text.find("    \"gross_cents\": 27670116110564327421,\n") != std::string::npos);
  CHECK(text.find("    \"bounty_cents\": 27670116110564327421,\n") != std::string::npos);
}

TEST_CASE("a large batch is written in small pieces") {
  const std::vector<Outcome> outcomes(2'000, outcomes::of("a.json", outcomes::reviewed));
  std::vector<std::size_t> sizes;
  std::string text;
  write_batch(outcomes, outcomes::totals_of(outcomes), Lists::all, [&](std::string_view piece) {
    sizes.push_back(piece.size());
    text += piece;
  });
  CHECK(sizes.size() > 10);
  CHECK(std::ranges::max(sizes) < 128 * 1024);
  std::string indented;
  for (const Outcome& outcome : outcomes) {
    indented += write_result(std::get<Payout>(outcome));
    if (indented.size() > text.size()) break;
  }
  CHECK(std::ranges::count(text, '\n') > std::ranges::count(indented, '\n'));
}

TEST_CASE("the budget follows the totals with what remains of it") {
  std::string text;
  Totals totals;
  totals.bounty += Money::from_cents(600);
  totals.ceiling += Money::from_cents(1'100);
  write_batch(
      {}, totals, Lists::all, [&](std::string_view piece) { text += piece; },
      Money::from_cents(1'000));
  CHECK(text.ends_with(R"(
  },
  "budget": {
    "budget_cents": 1000,
    "after_bounties_cents": 400,
    "after_ceilings_cents": -100
  }
}
)"));
}
