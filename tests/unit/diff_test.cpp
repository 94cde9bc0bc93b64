#include "bounty/diff.hpp"

#include "bounty/read.hpp"
#include "bounty/score.hpp"
#include "bounty/write.hpp"
#include "catch.hpp"

using namespace bounty;

namespace {

StepPayout step(std::string task, std::string name, std::int64_t cents) {
  StepPayout step;
  step.task = std::move(task);
  step.step = std::move(name);
  step.count = step.full_rate_count = Count::from_number(1);
  step.gross = step.amount = Money::from_cents(cents);
  return step;
}

Payout payout(std::string family, std::vector<StepPayout> steps, std::int64_t bonus = 0) {
  Payout payout;
  payout.source = family + ".json";
  payout.family = std::move(family);
  for (const StepPayout& each : steps) payout.base_payment += each.amount;
  payout.steps = std::move(steps);
  payout.bonus = Money::from_cents(bonus);
  payout.bounty = payout.ceiling = payout.base_payment + payout.bonus;
  return payout;
}

Rejection rejection(std::string source) { return {std::move(source), {Diagnostic{}}, {}}; }

std::string family(const Outcome* outcome) {
  return outcome == nullptr ? "-" : std::get<Payout>(*outcome).family;
}

}  // namespace

TEST_CASE("steps are one by their task and name; the rest was added or removed") {
  const std::vector<Outcome> before = {payout("f", {step("t", "a", 100), step("t", "b", 200)}, 30)};
  const std::vector<Outcome> after = {payout("f", {step("u", "a", 100), step("t", "b", 150)}, 50)};
  const Diff changed = diff(before, after);
  REQUIRE(changed.changes.size() == 1);
  const SubmissionChange& change = changed.changes.front();
  REQUIRE(change.steps.size() == 3);
  CHECK(change.steps[0].before == nullptr);
  CHECK(change.steps[0].after->task == "u");
  CHECK(change.steps[0].worth == Money::from_cents(100));
  CHECK(change.steps[1].after->step == "b");
  CHECK(change.steps[1].worth == Money::from_cents(-50));
  CHECK(change.steps[2].before->step == "a");
  CHECK(change.steps[2].after == nullptr);
  CHECK(change.steps[2].worth == Money::from_cents(-100));
  CHECK(change.base_payment == Money::from_cents(-50));
  CHECK(change.bonus == Money::from_cents(20));
  CHECK(change.bounty == Money::from_cents(-30));
  CHECK(changed.worth().cents() == -30);
  CHECK(write_diff(changed, Lists::all).find("\"steps\"") != std::string::npos);
  CHECK(write_diff(changed, Lists::undecided).find("\"steps\"") == std::string::npos);
}

TEST_CASE("a single submission is compared even if its family was renamed, several are not") {
  const std::vector<Outcome> a = {payout("a", {})};
  const std::vector<Outcome> b = {payout("b", {})};
  const std::vector<Outcome> both = {payout("a", {}), payout("b", {})};
  const Diff renamed = diff(a, b);
  REQUIRE(renamed.changes.size() == 1);
  REQUIRE(renamed.changes[0].values.size() == 1);
  CHECK(renamed.changes[0].values[0].key == "family");
  CHECK(renamed.changes[0].values[0].before == "a");
  CHECK(renamed.changes[0].values[0].after == "b");
  const Diff fewer = diff(both, b);
  REQUIRE(fewer.changes.size() == 1);
  CHECK(family(fewer.changes[0].before) == "a");
  CHECK(fewer.changes[0].after == nullptr);
  CHECK(fewer.unchanged == 1);
}

TEST_CASE("families that occur twice are paired in their order") {
  const std::vector<Outcome> before = {payout("a", {step("t", "s", 1)}), payout("a", {})};
  const std::vector<Outcome> after = {payout("a", {step("t", "s", 1)}), payout("a", {}),
                                      payout("a", {step("t", "s", 5)})};
  const Diff changed = diff(before, after);
  CHECK(changed.unchanged == 2);
  REQUIRE(changed.changes.size() == 1);
  CHECK(changed.changes[0].before == nullptr);
  CHECK(changed.changes[0].bounty == Money::from_cents(5));
}

TEST_CASE("a rejection is paired by the name of its file and is worth nothing") {
  const std::vector<Outcome> before = {payout("a", {step("t", "s", 7)}), rejection("old/b.json"),
                                       rejection("old/c.json")};
  const std::vector<Outcome> after = {rejection("new/c.json"), payout("b", {step("t", "s", 9)}),
                                      rejection("new/a.json")};
  const Diff changed = diff(before, after);
  CHECK(changed.unchanged == 1);
  REQUIRE(changed.changes.size() == 2);
  CHECK(family(changed.changes[0].after) == "b");
  CHECK(changed.changes[0].before == &before[1]);
  CHECK(changed.changes[0].bounty == Money::from_cents(9));
  CHECK_FALSE(changed.changes[0].has_steps);
  CHECK(changed.changes[1].before == &before[0]);
  CHECK(changed.changes[1].after == &after[2]);
  CHECK(changed.changes[1].bounty == Money::from_cents(-7));
}

TEST_CASE("two scored files are not paired by their name alone") {
  std::vector<Outcome> before = {payout("a", {}), payout("x", {})};
  std::vector<Outcome> after = {payout("b", {}), payout("x", {})};
  std::get<Payout>(before[0]).source = "same.json";
  std::get<Payout>(after[0]).source = "same.json";
  const Diff changed = diff(before, after);
  REQUIRE(changed.changes.size() == 2);
  CHECK(changed.changes[0].before == nullptr);
  CHECK(changed.changes[1].after == nullptr);
}

TEST_CASE("a step that occurs twice in a result is counted twice") {
  const std::vector<Outcome> before = {payout("f", {step("t", "s", 1), step("t", "s", 2)})};
  const std::vector<Outcome> after = {payout("f", {step("t", "s", 5)})};
  const Diff changed = diff(before, after);
  const SubmissionChange& change = changed.changes.front();
  REQUIRE(change.steps.size() == 2);
  CHECK(change.steps[0].worth + change.steps[1].worth == change.base_payment);
}

TEST_CASE("a stored result reads back unchanged") {
  Payout stored = payout("f", {step("t", "s", 12345)}, 678);
  stored.author = "Ada";
  stored.policy = "metr";
  stored.rate_per_hour = HourlyRate::from_cents(30000);
  stored.bonus_cap = Rate::from_parts_per_million(500000);
  stored.review = AppliedReview{"embedded", "B.", "2026-11-22", true};
  stored.steps[0].activity = "crack";
  stored.steps[0].time.value = Duration::from_milliseconds(1001);
  stored.steps[0].repeat_count = Count::from_number(3);
  stored.steps[0].repeat_rate = Rate::from_parts_per_million(1);
  stored.bonus_rate.criteria = {{"unique", Rate::from_parts_per_million(100000)}};
  stored.undecided = {{JudgementKind::repeat_rate, false, "crack", Money::from_cents(5)},
                      {JudgementKind::payment, false, "", {}}};
  stored.payment = {.status = PaymentStatus::clear, .payable = stored.bounty, .note = "by cheque"};
  stored.acknowledgement = {true, "Ada L.", false};
  stored.fast_track = true;
  const std::string text = write_result(stored);
  const auto read = read_stored({"stored.json", text});
  REQUIRE(read);
  REQUIRE(read.value().size() == 1);
  CHECK(write_result(std::get<Payout>(read.value().front())) == text);
}

TEST_CASE("a stored rejection reads back unchanged") {
  const Diagnostics wrong = {{.code = DiagnosticCode::bad_rate,
                              .message = "m",
                              .hint = "h",
                              .source = "review.json",
                              .place = {3, 4, 0},
                              .length = 1,
                              .pointer = "/bonus"},
                             {.code = DiagnosticCode::cannot_read,
                              .message = "gone",
                              .hint = "",
                              .source = "s.json",
                              .place = {},
                              .length = 1,
                              .pointer = ""}};
  const std::string text = write_rejection({"s.json", wrong, Excerpt{"  \"", "bonus", "\": 1,"}});
  const auto read = read_stored({"stored.json", text});
  REQUIRE(read);
  const auto& stored = std::get<Rejection>(read.value().front());
  CHECK(write_rejection(stored) == text);
  CHECK(stored.excerpt->marked == "bonus");
}
