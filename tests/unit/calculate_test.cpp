#include "bounty/calculate.hpp"

#include <string>

#include "bounty/score.hpp"

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
  build::judge(std::get<ByName<Rate>>(*review.bonus), name, value);
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
  build::judge(review.repeat_rate, "t/s0", rate("50%"));
  review.bonus = rate("20%");
  CHECK(payout(submission({{.time = "20m", .count = 10}}), &review).bounty == dollars(660));
}

TEST_CASE("worked example: no evidence, medium confidence, final") {
  Review review;
  build::judge(review.confidence, "t/s0", Confidence::medium);
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

TEST_CASE("the first step of an activity earns the full rate, wherever it appears") {
  Submission s = submission({{.time = "1h", .activity = "crack"}});
  Task& second = s.tasks.emplace_back();
  second.name = "u";
  second.steps.push_back(build::step("s0", {.time = "2h", .count = 3, .activity = "crack"}));
  Review review;
  build::judge(review.repeat_rate, "crack", rate("50%"));
  const Payout p = payout(s, &review);
  CHECK(p.steps[0].full_rate_count == Count::from_number(1));
  CHECK(p.steps[1].full_rate_count == Count::from_number(0));
  CHECK(p.steps[1].repeat_count == Count::from_number(3));
  CHECK(p.bounty == dollars(300 + 900));
}

TEST_CASE("the review has the last word on time, computation, evidence and activity") {
  Submission s = submission({{"1h"}, {.time = "10h", .computation = "9h", .activity = "other"}});
  Review review;
  build::judge(review.time, "t/s0", build::time("2h"));
  build::judge(review.computation, "t/s1", build::time("1h"));
  build::judge(review.qa, "t", Evidence::none);
  build::judge(review.qa, "t/s1", Evidence::alternative);
  build::judge(review.activity, "t/s0", "same");
  build::judge(review.activity, "t/s1", "same");
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
  build::judge(review.confidence, "t", Confidence::low);
  build::judge(review.confidence, "t/s1", rate("90%"));
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

TEST_CASE("criteria above the cap are cut to the cap, with a warning") {
  Review review;
  review.file = "review.json";
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

TEST_CASE("undecided judgements are listed in document order with their worth") {
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

TEST_CASE("undecided judgements use the policy's own rates") {
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

namespace {

/// Returns the payment for one hour, which is $300.00.
Payment payment_under(const PaymentJudgement& judgement, const std::string& author = "Ada",
                      const ScoreOptions& options = {}, const std::string& date = "2026-11-22") {
  Submission one = submission({{"1h"}});
  one.author.name = author;
  Review review;
  review.file = "review.json";
  review.date = date;
  review.payment = judgement;
  return calculate(one, &review, {}, options).value().payment;
}

PaymentJudgement approved(std::int64_t amount, std::string_view payee) {
  return {.legal = true, .practical = true, .amount = dollars(amount), .payee = payee};
}

}  // namespace

TEST_CASE("payment is blocked where it is not legal or not practical") {
  for (const auto& [legal, practical] :
       std::vector<std::pair<std::optional<bool>, std::optional<bool>>>{
           {false, true}, {true, false}, {false, false}, {false, std::nullopt}}) {
    PaymentJudgement judgement = approved(299, "Bob");
    judgement.legal = legal;
    judgement.practical = practical;
    judgement.note = "a note";
    const Payment payment = payment_under(judgement);
    CHECK(payment.status == PaymentStatus::blocked);
    CHECK(payment.payable == Money());
    CHECK(payment.note == "a note");
    CHECK_FALSE(payment.reason);
  }
}

TEST_CASE("payment is clear for the amount and the payee that the program has named") {
  const Payment payment = payment_under(approved(300, "Ada"));
  CHECK(payment.status == PaymentStatus::clear);
  CHECK(payment.payable == dollars(300));
  CHECK(payment.date == "2026-11-22");
  CHECK(payment_under(approved(300, ""), "").status == PaymentStatus::clear);
  CHECK(payment_under(approved(300, "Ada"), "Ada", {.payment_date = "2026-11-30"}).date ==
        "2026-11-30");
  CHECK(payment_under(approved(300, "Ada"), "Ada", {.payment_date = "2026-11-30"}, "").status ==
        PaymentStatus::clear);
}

TEST_CASE("payment is withheld for a difference even if the other statement is missing") {
  struct Row {
    PaymentJudgement judgement;
    std::string author;
    WithheldReason reason;
  };
  PaymentJudgement payee_alone = approved(0, "Bob");
  payee_alone.amount.reset();
  for (const Row& row : std::vector<Row>{
           {approved(301, "Ada"), "Ada", WithheldReason::amount_differs},
           {approved(301, "Bob"), "Ada", WithheldReason::amount_differs},
           {approved(301, ""), "Ada", WithheldReason::amount_differs},
           {approved(300, "Bob"), "Ada", WithheldReason::payee_differs},
           {approved(300, "Ada"), "", WithheldReason::payee_differs},
           {approved(300, "Ada"), "\u0410da", WithheldReason::payee_differs},  // Cyrillic
           {approved(300, "\u00c5sa"), "A\u030asa", WithheldReason::payee_differs},
           {payee_alone, "Ada", WithheldReason::payee_differs}}) {
    const Payment payment = payment_under(row.judgement, row.author);
    CHECK(payment.status == PaymentStatus::withheld);
    CHECK(payment.payable == Money());
    CHECK(payment.reason == row.reason);
    CHECK(payment_under(row.judgement, row.author, {}, "").reason == row.reason);
  }
}

TEST_CASE("payment is unchecked until the review states everything that it needs") {
  using Needs = std::vector<PaymentNeed>;
  PaymentJudgement nothing;
  PaymentJudgement legal = approved(300, "Ada");
  legal.practical.reset();
  PaymentJudgement without_amount = approved(0, "Ada");
  without_amount.amount.reset();
  const auto missing = [](const PaymentJudgement& judgement, const std::string& date) {
    const Payment payment = payment_under(judgement, "Ada", {}, date);
    CHECK(payment.status == PaymentStatus::unchecked);
    CHECK_FALSE(payment.payable);
    return payment.missing;
  };
  CHECK(missing(nothing, "") == Needs{PaymentNeed::legal, PaymentNeed::practical,
                                      PaymentNeed::amount, PaymentNeed::payee, PaymentNeed::date});
  CHECK(missing(legal, "2026-11-22") == Needs{PaymentNeed::practical});
  CHECK(missing(without_amount, "2026-11-22") == Needs{PaymentNeed::amount});
  CHECK(missing(approved(300, ""), "2026-11-22") == Needs{PaymentNeed::payee});
  CHECK(missing(approved(300, "Ada"), "") == Needs{PaymentNeed::date});
}

TEST_CASE("a what-if rate never clears a payment") {
  const auto rate = HourlyRate::from_cents(300'00);
  for (const PaymentJudgement& judgement :
       {approved(300, "Ada"), approved(1, "Ada"), PaymentJudgement{.legal = false}}) {
    const Payment payment = payment_under(judgement, "Ada", {.what_if_rate = rate});
    CHECK(payment.status == PaymentStatus::unchecked);
    CHECK_FALSE(payment.payable);
    CHECK_FALSE(payment.reason);
  }
}

TEST_CASE("a bounty of $0.00 needs no amount, payee or date") {
  Submission nothing = submission({{"1h", Evidence::none}});
  nothing.author.name = "Ada";
  Review review;
  review.file = "review.json";
  review.payment = {.legal = true, .practical = true};
  CHECK(payout(nothing, &review).payment.status == PaymentStatus::clear);
  CHECK(payout(nothing, &review).payment.payable == Money());
  review.payment.amount = dollars(1);
  CHECK(payout(nothing, &review).payment.reason == WithheldReason::amount_differs);
}

TEST_CASE("an embedded review is a draft that counts for the amounts only") {
  Submission one = submission({{"1h"}});
  one.author.name = "Ada";
  Review draft;
  draft.date = "2026-11-22";
  draft.bonus = rate("10%");
  draft.payment = approved(330, "Ada");
  draft.used = draft.fast_track = true;
  const Payout p = payout(one, &draft);
  CHECK(p.bounty == dollars(330));
  CHECK(p.payment.status == PaymentStatus::unchecked);
  CHECK(p.payment.missing == std::vector{PaymentNeed::review});
  CHECK(p.payment.date.empty());
  CHECK_FALSE(p.acknowledgement.due);
  CHECK_FALSE(p.fast_track);
  REQUIRE(p.warnings.size() == 1);
  CHECK(p.warnings.front().code == WarningCode::review_embedded);
  draft.file = "review.json";
  CHECK(payout(one, &draft).payment.payable == dollars(330));
  CHECK(payout(one, &draft).acknowledgement.due);
  CHECK(payout(one, &draft).fast_track);
}

TEST_CASE("a specification earns nothing and can be acknowledged") {
  Submission s = submission({{"10h", no_evidence}});
  s.kind = SubmissionKind::specification;
  s.author.name = "Joan Clarke";
  Review review;
  review.file = "review.json";
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

TEST_CASE("an acknowledgement is due if the submission is used and its author does not decline") {
  Submission s = submission({{"1h"}});
  Review review;
  review.file = "review.json";
  review.used = true;
  CHECK_FALSE(payout(s, &review).acknowledgement.due);
  s.author = {.name = "Ada Lovelace", .acknowledge_as = {.name = "Ada L."}};
  CHECK(payout(s, &review).acknowledgement.name == "Ada L.");
  CHECK(payout(s, &review).acknowledgement.due);
  CHECK_FALSE(payout(s).acknowledgement.due);
  s.author.acknowledge_as.is_declined = true;
  CHECK_FALSE(payout(s, &review).acknowledgement.due);
  CHECK(payout(s, &review).acknowledgement.name.empty());
}

TEST_CASE("nobody but the approved payee is acknowledged and fast-tracked") {
  Submission s = submission({{"1h"}});
  s.author = {.name = "Mallory", .acknowledge_as = {.name = "Ada"}};
  Review review;
  review.file = "review.json";
  review.used = review.fast_track = true;
  review.payment.payee = "Ada";
  CHECK_FALSE(payout(s, &review).acknowledgement.due);
  CHECK_FALSE(payout(s, &review).acknowledgement.lacks_name);
  CHECK_FALSE(payout(s, &review).fast_track);
  review.payment.payee = "Mallory";
  CHECK(payout(s, &review).acknowledgement.due);
  CHECK(payout(s, &review).fast_track);
}

TEST_CASE("warnings report missing evidence and a review that is set aside") {
  Submission s = submission({{"1h", no_evidence}});
  s.review.emplace();
  CHECK(payout(s).warnings.size() == 1);
  Review from_outside;
  from_outside.file = "review.json";
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
  build::judge(decided.repeat_rate, "t/s0", Rate::full());
  CHECK(payout(submission({near_limit}), &decided, policy).bounty.cents() ==
        6'500'000'000'000'000'000);
  const auto too_high_a_ceiling = calculate(submission({near_limit}), nullptr, policy);
  REQUIRE_FALSE(too_high_a_ceiling);
  CHECK_FALSE(too_high_a_ceiling.error().step);
  const auto too_high_a_sum = calculate(submission({near_limit, near_limit}), &decided, policy);
  REQUIRE_FALSE(too_high_a_sum);
  CHECK(too_high_a_sum.error().step->step == 1);
}

TEST_CASE("judgements on many steps are found like those on a few") {
  const int tasks = GENERATE(2, 40);
  const int judged = tasks - 1;  // the review judges every task but the last
  CAPTURE(tasks);
  Submission submission;
  Review review;
  for (int i = 0; i < tasks; ++i) {
    const std::string task = "t" + std::to_string(i);
    submission.tasks.push_back({build::kept(task),
                                {build::step("a", {.time = "2h", .computation = "1h", .count = 2}),
                                 build::step("b", {.time = "2h", .qa = no_evidence, .count = 2})}});
    if (i == judged) continue;
    build::judge(review.time, task + "/a", build::time("4h"));
    build::judge(review.computation, task + "/a", build::time("3h"));
    build::judge(review.activity, task + "/a", build::kept("of " + task));
    build::judge(review.repeat_rate, "of " + task, rate("50%"));
    build::judge(review.qa, task, no_evidence);
    build::judge(review.qa, task + "/a", Evidence::alternative);
    build::judge(review.confidence, task, Confidence::low);
    build::judge(review.confidence, task + "/b", Confidence::high);
  }
  CHECK(check(submission, &review, {}).empty());
  const Payout p = payout(submission, &review);
  for (int i = 0; i < tasks; ++i) {
    const StepPayout& a = p.steps.at(static_cast<std::size_t>(2 * i));
    const StepPayout& b = p.steps.at(static_cast<std::size_t>(2 * i + 1));
    const bool is_judged = i != judged;
    CHECK(a.time.value == build::time(is_judged ? "4h" : "2h"));
    CHECK(a.computation == build::time(is_judged ? "3h" : "1h"));
    CHECK(a.activity == (is_judged ? "of t" + std::to_string(i) : ""));
    CHECK(a.repeat_rate == rate(is_judged ? "50%" : "0%"));
    CHECK(a.qa == (is_judged ? Evidence::alternative : Evidence::full_run));
    CHECK(b.qa_rate == rate(is_judged ? "75%" : "0%"));
  }
  build::judge(review.qa, "nobody", no_evidence);
  CHECK(check(submission, &review, {}).size() == 1);
}
