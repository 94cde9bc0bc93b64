#include "bounty/calculate.hpp"

#include "build.hpp"
#include "catch.hpp"

using namespace bounty;
using build::dollars;
using build::payout;
using build::rate;
using build::submission;

namespace {

constexpr Evidence no_evidence = Evidence::none;

void add_criterion(Review& review, const std::string& name, Rate value) {
  if (!review.bonus) review.bonus.emplace(ByName<Rate>());
  std::get<ByName<Rate>>(*review.bonus)[name] = {value, {}};
}

}  // namespace

TEST_CASE("worked example: ten hours with a full QA run") {
  const Payout p = payout(submission({{"10h"}}));
  CHECK(p.bounty == dollars(3000));
  CHECK(p.ceiling == dollars(4500));
}

TEST_CASE("worked example: one of the ten hours is a model training") {
  const Payout p = payout(submission({{.time = "10h", .computation = "1h"}}));
  CHECK(p.deductions.computation == dollars(300));
  CHECK(p.bounty == dollars(2700));
}

TEST_CASE("worked example: ten repetitions, not ruled on") {
  const Payout p = payout(submission({{.time = "20m", .count = 10}}));
  CHECK(p.gross == dollars(1000));
  CHECK(p.deductions.repeated_steps == dollars(900));
  CHECK(p.bounty == dollars(100));
  CHECK(p.ceiling == dollars(1500));
}

TEST_CASE("worked example: ten repetitions at 50%, with a bonus of 20%") {
  Review review;
  review.repeat_rate["t/s0"] = {rate("50%"), {}};
  review.bonus = rate("20%");
  CHECK(payout(submission({{.time = "20m", .count = 10}}), &review).bounty == dollars(660));
}

TEST_CASE("worked example: no evidence, medium confidence, final") {
  Review review;
  review.confidence["t/s0"] = {Confidence::medium, {}};
  review.final = true;
  const Payout p = payout(submission({{"2h", no_evidence}}), &review);
  CHECK(p.bounty == dollars(300));
  CHECK(p.ceiling == dollars(300));
}

TEST_CASE("worked example: one second is eight cents") {
  CHECK(payout(submission({{"1s"}})).bounty == Money::from_cents(8));
}

TEST_CASE("worked example: a bonus of up to 50% is never more") {
  Review review;
  review.bonus = rate("50%");
  const Payout p = payout(submission({{"3s"}}), &review);
  CHECK(p.base_payment == Money::from_cents(25));
  CHECK(p.bonus == Money::from_cents(12));
  CHECK(p.bounty == Money::from_cents(37));
}

TEST_CASE("the first step of an activity earns the full rate, wherever it stands") {
  Submission s = submission({{.time = "1h", .activity = "crack"}});
  Task& second = s.tasks.emplace_back();
  second.name = "u";
  second.steps.push_back(build::step("s0", {.time = "2h", .count = 3, .activity = "crack"}));
  Review review;
  review.repeat_rate["crack"] = {rate("50%"), {}};
  const Payout p = payout(s, &review);
  CHECK(p.steps[0].full_rate_count == Count::from_number(1));
  CHECK(p.steps[1].full_rate_count == Count::from_number(0));
  CHECK(p.steps[1].repeat_count == Count::from_number(3));
  CHECK(p.bounty == dollars(300 + 900));
}

TEST_CASE("the review has the last word on time, computation, evidence and activity") {
  Submission s = submission({{"1h"}, {.time = "10h", .computation = "9h", .activity = "other"}});
  Review review;
  review.time["t/s0"] = {build::time("2h"), {}};
  review.computation["t/s1"] = {build::time("1h"), {}};
  review.qa["t"] = {Evidence::none, {}};
  review.qa["t/s1"] = {Evidence::alternative, {}};
  review.activity["t/s0"] = {"same", {}};
  review.activity["t/s1"] = {"same", {}};
  const Payout p = payout(s, &review);
  CHECK(p.steps[0].time.value == build::time("2h"));
  CHECK(p.steps[0].time_is_reviewed);
  CHECK(p.steps[1].computation == build::time("1h"));
  CHECK(p.steps[0].qa == Evidence::none);
  CHECK(p.steps[1].qa == Evidence::alternative);
  CHECK(p.steps[1].activity == "same");
  CHECK(p.steps[1].full_rate_count == Count::from_number(0));
}

TEST_CASE("a step's confidence wins over its task's") {
  Review review;
  review.confidence["t"] = {Confidence::low, {}};
  review.confidence["t/s1"] = {rate("90%"), {}};
  const Payout p = payout(submission({{"1h", no_evidence}, {"1h", no_evidence}}), &review);
  CHECK(p.steps[0].amount == dollars(75));
  CHECK(p.steps[1].amount == dollars(270));
}

TEST_CASE("a review's hourly rate wins over the policy's") {
  Review review;
  review.rate_per_hour = HourlyRate::from_cents(100'00);
  const Payout p = payout(submission({{"1h"}}), &review);
  CHECK(p.rate_per_hour == HourlyRate::from_cents(100'00));
  CHECK(p.bounty == dollars(100));
}

TEST_CASE("criteria above the cap are cut to it, with a warning") {
  Review review;
  add_criterion(review, "easy_to_run", rate("30%"));
  add_criterion(review, "unique", rate("30%"));
  const Payout p = payout(submission({{"1h"}}), &review);
  CHECK(p.bonus_rate.rate == rate("50%"));
  CHECK(p.bonus_rate.criteria[0].first == "unique");
  CHECK(p.bonus_rate.criteria[1].first == "easy_to_run");
  CHECK(p.bonus == dollars(150));
  REQUIRE(p.warnings.size() == 1);
  CHECK(p.warnings[0].code == WarningCode::bonus_capped);
}

TEST_CASE("undecided judgements stand in document order with their worth") {
  const Submission s = submission({{.time = "1h", .qa = no_evidence},
                                   {.time = "1h", .count = 3, .activity = "a"},
                                   {.time = "1h", .qa = no_evidence, .activity = "a"}});
  const Payout p = payout(s);
  REQUIRE(p.undecided.size() == 5);
  CHECK(p.undecided[0].judgement == JudgementKind::repeat_rate);
  CHECK(p.undecided[0].where == "a");
  CHECK(p.undecided[0].worth == dollars(900 * 3 / 2));
  CHECK(p.undecided[1].judgement == JudgementKind::confidence);
  CHECK(p.undecided[1].where == "t/s0");
  CHECK(p.undecided[1].worth == dollars(450));
  CHECK(p.undecided[2].where == "t/s2");
  CHECK(p.undecided[2].worth == dollars(450));
  CHECK(p.undecided[3].judgement == JudgementKind::bonus);
  CHECK(p.undecided[3].worth == dollars(750));
  CHECK(p.undecided[4].judgement == JudgementKind::payment);
  CHECK_FALSE(p.undecided[4].worth);
  CHECK(p.ceiling == dollars(1500 * 3 / 2));
}

TEST_CASE("a policy's own rates are what undecided judgements stand at") {
  Policy policy;
  policy.repeat_rate = rate("25%");
  policy.confidence.unreviewed = rate("10%");
  policy.evidence.alternative = rate("80%");
  const Payout p = payout(
      submission({{"1h", no_evidence}, {.time = "1h", .count = 2}, {"1h", Evidence::alternative}}),
      nullptr, policy);
  CHECK(p.steps[0].amount == dollars(30));
  CHECK(p.steps[1].amount == dollars(375));
  CHECK(p.steps[2].amount == dollars(240));
}

TEST_CASE("payment is clear, blocked or unchecked") {
  struct Row {
    std::optional<bool> legal, practical;
    PaymentStatus status;
    std::optional<Money> payable;
  };
  const Row row = GENERATE(values<Row>({
      {true, true, PaymentStatus::clear, dollars(300)},
      {true, false, PaymentStatus::blocked, Money()},
      {false, std::nullopt, PaymentStatus::blocked, Money()},
      {true, std::nullopt, PaymentStatus::unchecked, std::nullopt},
      {std::nullopt, std::nullopt, PaymentStatus::unchecked, std::nullopt},
  }));
  Review review;
  review.payment = {row.legal, row.practical, "a note"};
  const Payout p = payout(submission({{"1h"}}), &review);
  CHECK(p.payment.status == row.status);
  CHECK(p.payment.payable == row.payable);
  CHECK(p.payment.note == "a note");
  CHECK(p.bounty == dollars(300));
}

TEST_CASE("a specification earns nothing and can be acknowledged") {
  Submission s = submission({{"10h", no_evidence}});
  s.kind = SubmissionKind::specification;
  s.author.name = "Joan Clarke";
  Review review;
  review.used = true;
  const Payout p = payout(s, &review);
  CHECK(p.steps.empty());
  CHECK(p.gross == Money());
  CHECK(p.ceiling == Money());
  REQUIRE(p.undecided.size() == 1);
  CHECK(p.undecided[0].judgement == JudgementKind::payment);
  CHECK(p.warnings.empty());
  CHECK(p.acknowledgement.due);
  CHECK(p.acknowledgement.name == "Joan Clarke");
}

TEST_CASE("an acknowledgement is due where the submission is used and nobody declines") {
  Submission s = submission({{"1h"}});
  Review review;
  review.used = true;
  CHECK_FALSE(payout(s, &review).acknowledgement.due);
  s.author = {"Ada Lovelace", "Ada L.", false};
  CHECK(payout(s, &review).acknowledgement.name == "Ada L.");
  CHECK(payout(s, &review).acknowledgement.due);
  CHECK_FALSE(payout(s).acknowledgement.due);
  s.author.declines_acknowledgement = true;
  CHECK_FALSE(payout(s, &review).acknowledgement.due);
  CHECK(payout(s, &review).acknowledgement.name.empty());
}

TEST_CASE("warnings tell of missing evidence and of a review set aside") {
  Submission s = submission({{"1h", no_evidence}});
  s.review.emplace();
  CHECK(payout(s, &*s.review).warnings.size() == 1);
  const Review from_outside;
  const Payout p = payout(s, &from_outside);
  REQUIRE(p.warnings.size() == 2);
  CHECK(p.warnings[0].code == WarningCode::no_evidence);
  CHECK(p.warnings[1].code == WarningCode::review_set_aside);
}

TEST_CASE("an amount that does not fit is refused at its step, never wrapped") {
  Policy policy;
  policy.rate_per_hour = HourlyRate::from_cents(HourlyRate::max_cents);
  const auto too_much =
      calculate(submission({{"1h"}, {.time = "100000h", .count = 1'000'000}}), nullptr, policy);
  REQUIRE_FALSE(too_much);
  REQUIRE(too_much.error().step);
  CHECK(too_much.error().step->task == 0);
  CHECK(too_much.error().step->step == 1);

  const build::StepOf near_limit{.time = "100000h", .count = 650'000};
  Review decided;
  decided.final = true;
  decided.repeat_rate["t/s0"] = {Rate::full(), {}};
  CHECK(payout(submission({near_limit}), &decided, policy).bounty.cents() ==
        6'500'000'000'000'000'000);
  const auto too_high_a_ceiling = calculate(submission({near_limit}), nullptr, policy);
  REQUIRE_FALSE(too_high_a_ceiling);
  CHECK_FALSE(too_high_a_ceiling.error().step);
  const auto too_high_a_sum = calculate(submission({near_limit, near_limit}), &decided, policy);
  REQUIRE_FALSE(too_high_a_sum);
  CHECK(too_high_a_sum.error().step->step == 1);
}
