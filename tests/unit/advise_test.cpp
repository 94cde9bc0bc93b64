#include "bounty/advise.hpp"

#include "build.hpp"
#include "catch.hpp"

using namespace bounty;

namespace {

Advised advised(const Submission& submission, const Review* review = nullptr,
                const Policy& policy = {}) {
  return advise(submission, review, policy).value();
}

/// Returns `kind where gain` of each piece of advice, with the gain in dollars.
std::vector<std::string> lines(const Advised& advised) {
  std::vector<std::string> list;
  for (const Advice& advice : advised.advice) {
    std::string line = std::to_string(static_cast<int>(advice.kind)) + " " + advice.where;
    if (advice.alone) line += " " + std::to_string(advice.alone->cents() / 100);
    if (advice.with) {
      line += " + " + std::to_string(static_cast<int>(advice.with->kind)) + " " +
              advice.with->where + " " + std::to_string(advice.with->both.cents() / 100);
    }
    list.push_back(std::move(line));
  }
  return list;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("advice is ranked by what it gains alone, equal gains in document order") {
  const Submission submission = build::submission(
      {{"1h", Evidence::none}, {"3h"}, {"2h", Evidence::none}, {"1h", Evidence::none}});
  const Advised advice = advised(submission);
  CHECK(lines(advice) == Lines{"0 t/s2 600", "2 t/s2 600", "3  450", "0 t/s0 300", "0 t/s3 300",
                               "2 t/s0 300", "2 t/s3 300", "4 "});
  CHECK(advice.payout.bounty == build::dollars(900));
  CHECK(advice.bounty_by_submitter == build::dollars(2'100));
  CHECK(advice.payout.ceiling == build::dollars(3'150));
  CHECK(advice.bounty_by_both == build::dollars(3'150));
}

TEST_CASE("a full run of a repeated step and the ruling on its repeats are one advice") {
  const Submission submission = build::submission(
      {{"1h", Evidence::full_run, "0h", 1, "a"}, {"1h", Evidence::none, "0h", 1, "a"}});
  Review review;
  review.bonus = Rate::none();
  CHECK(lines(advised(submission, &review)) ==
        Lines{"0 t/s1 0 + 1 a 300", "2 t/s1 0 + 1 a 300", "4 "});
  build::judge(review.repeat_rate, "a", Rate::none());
  CHECK(lines(advised(submission, &review)) == Lines{"4 "});
  build::judge(review.repeat_rate, "a", Rate::full());
  CHECK(lines(advised(submission, &review)) == Lines{"0 t/s1 300", "2 t/s1 300", "4 "});
}

TEST_CASE("a ruling on repeats pays only with the evidence for them, and ranks by both") {
  const Submission submission = build::submission({{"1h", Evidence::none, "0h", 4}, {"2h"}});
  Review review;
  review.bonus = Rate::none();
  CHECK(lines(advised(submission, &review)) == Lines{"0 t/s0 300 + 1 t/s0 1200",
                                                     "2 t/s0 300 + 1 t/s0 1200", "0 t/s0 300",
                                                     "2 t/s0 300", "4 "});
}

TEST_CASE("a ruling that pays something alone is listed alone as well as in a pair") {
  const Submission submission = build::submission({{"1h", Evidence::full_run, "0h", 3, "a"},
                                                   {"1h", Evidence::none, "0h", 1, "a"},
                                                   {"1h", Evidence::none, "0h", 2, "b"}});
  Review review;
  review.bonus = Rate::none();
  build::judge(review.confidence, "t/s2", Rate::full());
  build::judge(review.confidence, "t/s1", Rate::none());
  CHECK(lines(advised(submission, &review)) ==
        Lines{"0 t/s1 0 + 1 a 900", "1 a 600", "1 b 300", "4 "});
}

TEST_CASE("a bonus that gains nothing yet goes with what gains most") {
  const Submission submission = build::submission({{"1h", Evidence::none}, {"3h", Evidence::none}});
  CHECK(lines(advised(submission)) == Lines{"0 t/s1 900 + 3  1350", "0 t/s1 900", "2 t/s1 900",
                                            "0 t/s0 300", "2 t/s0 300", "4 "});
  Policy policy;
  policy.bonus_cap = Rate::none();
  CHECK(lines(advised(submission, nullptr, policy)) ==
        Lines{"0 t/s1 900", "2 t/s1 900", "0 t/s0 300", "2 t/s0 300", "4 "});
  Review review;
  build::judge(review.qa, "t", Evidence::none);
  build::judge(review.confidence, "t", Rate::none());
  CHECK(lines(advised(submission, &review)).empty());
}

TEST_CASE("evidence from the submitter changes nothing once the review rules on it") {
  const Submission submission = build::submission({{"1h", Evidence::none}});
  Review review;
  review.bonus = Rate::none();
  build::judge(review.confidence, "t", Confidence::medium);
  CHECK(lines(advised(submission, &review)) == Lines{"0 t/s0 150", "4 "});
  build::judge(review.qa, "t", Evidence::none);
  CHECK(lines(advised(submission, &review)) == Lines{"4 "});
}

TEST_CASE("a final review decides on the submission as it is") {
  const Submission submission = build::submission({{"1h", Evidence::none}});
  Review review;
  review.file = "review.json";
  review.family.value = submission.family;
  review.final = true;
  review.payment = {.legal = true, .practical = true};
  const Advised advice = advised(submission, &review);
  CHECK(advice.advice.empty());
  CHECK(advice.bounty_by_submitter == advice.payout.bounty);
  CHECK(advice.bounty_by_both == advice.payout.bounty);
}

TEST_CASE("evidence for which a policy pays less can still be better") {
  const Submission submission = build::submission({{"1h", Evidence::alternative}});
  Review review;
  review.bonus = build::rate("10%");
  CHECK(lines(advised(submission, &review)) == Lines{"4 "});
  Policy policy;
  policy.evidence.alternative = build::rate("50%");
  CHECK(lines(advised(submission, &review, policy)) == Lines{"0 t/s0 165", "4 "});
}

TEST_CASE("a specification earns nothing, so nothing can raise it") {
  Submission submission = build::submission({{"1h", Evidence::none}});
  submission.kind = SubmissionKind::specification;
  CHECK(lines(advised(submission)).empty());
}
