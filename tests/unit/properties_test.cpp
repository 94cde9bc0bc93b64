#include <fmt/format.h>

#include <algorithm>
#include <random>
#include <stdexcept>
#include <utility>

#include "bounty/advise.hpp"
#include "bounty/csv.hpp"
#include "bounty/step_name.hpp"
#include "build.hpp"
#include "catch.hpp"
#include "values/rounding.hpp"

using namespace bounty;

namespace {

constexpr int trials = 3'000;

/// Random submissions and reviews, the same in every run.
class Chance {
 public:
  std::int64_t below(std::int64_t limit) {
    return static_cast<std::int64_t>(generator_() % static_cast<std::uint64_t>(limit));
  }
  bool one_in(std::int64_t n) { return below(n) == 0; }

  Duration duration() {
    const std::int64_t unit = one_in(3) ? 1 : one_in(2) ? 1'000 : 60'000;
    return Duration::from_milliseconds(below(20 * Duration::milliseconds_per_hour) / unit * unit);
  }

  Rate rate() {
    const std::int64_t unit = one_in(3) ? 1 : 10'000;
    return Rate::from_parts_per_million(below(Rate::parts_of_whole + 1) / unit * unit);
  }

  Evidence evidence() { return static_cast<Evidence>(below(3)); }

  Step step(int index) {
    Step step;
    step.name = build::kept("step " + std::to_string(index));
    step.time.value = duration();
    if (one_in(2))
      step.computation.value =
          Duration::from_milliseconds(below(step.time.value.milliseconds() + 1));
    if (one_in(3)) step.count = Count::from_number(1 + below(one_in(4) ? 1'000 : 12));
    if (one_in(2)) step.activity = build::kept("activity " + std::to_string(below(4)));
    step.qa = evidence();
    return step;
  }

  Submission submission() {
    Submission submission;
    submission.family = "family";
    const std::int64_t tasks = 1 + below(4);
    for (std::int64_t t = 0; t < tasks; ++t) {
      Task& task = submission.tasks.emplace_back();
      task.name = build::kept("task " + std::to_string(t));
      const std::int64_t steps = 1 + below(6);
      for (int s = 0; s < steps; ++s) task.steps.push_back(step(s));
    }
    return submission;
  }

  Review review(const Submission& submission) {
    Review review;
    for (const Task& task : submission.tasks) {
      if (one_in(4)) build::judge(review.confidence, task.name, rate());
      for (const Step& step : task.steps)
        add_judgements(review, fmt::format("{}/{}", task.name, step.name), step);
    }
    if (one_in(2)) review.bonus = rate();
    review.final = one_in(4);
    return review;
  }

 private:
  void add_judgements(Review& review, const std::string& key, const Step& step) {
    if (one_in(4)) build::judge(review.confidence, key, rate());
    if (one_in(4))
      build::judge(review.repeat_rate, step.activity.empty() ? key : step.activity, rate());
    if (one_in(8)) build::judge(review.qa, key, evidence());
    if (one_in(8))
      build::judge(review.time, key,
                   Duration::from_milliseconds(2 * step.time.value.milliseconds()));
    if (one_in(8))
      build::judge(review.computation, key,
                   Duration::from_milliseconds(step.computation.value.milliseconds() / 2));
    if (one_in(16))
      build::judge(review.activity, key, build::kept("activity " + std::to_string(below(4))));
  }

  std::mt19937_64 generator_{20261122};
};

template <class Property>
void for_generated(Property property) {
  Chance chance;
  for (int i = 0; i < trials; ++i) {
    const Submission submission = chance.submission();
    const Review review = chance.review(submission);
    CAPTURE(i);
    property(submission, review, chance);
  }
}

Money sum(const Deductions& deductions) {
  return deductions.computation + deductions.repeated_steps + deductions.missing_qa;
}

Money cap_share(Money base_payment, Rate cap) {
  return Money::from_wide_cents(
      divide_down(Wide{base_payment.cents()} * cap.parts_per_million(), Rate::parts_of_whole));
}

/// Returns a random step of the submission.
Step& any_step(Submission& submission, Chance& chance) {
  Task& task = submission.tasks[static_cast<std::size_t>(
      chance.below(static_cast<std::int64_t>(submission.tasks.size())))];
  return task
      .steps[static_cast<std::size_t>(chance.below(static_cast<std::int64_t>(task.steps.size())))];
}

}  // namespace

TEST_CASE("property: rows and totals add up") {
  for_generated([](const Submission& submission, const Review& review, Chance&) {
    const Payout p = build::payout(submission, &review);
    Money gross;
    Money base;
    for (const StepPayout& step : p.steps) {
      REQUIRE(step.gross - sum(step.deductions) == step.amount);
      gross += step.gross;
      base += step.amount;
    }
    REQUIRE(p.gross == gross);
    REQUIRE(p.base_payment == base);
    REQUIRE(p.gross - sum(p.deductions) == p.base_payment);
    REQUIRE(p.base_payment + p.bonus == p.bounty);
  });
}

TEST_CASE("property: no amount is negative") {
  for_generated([](const Submission& submission, const Review& review, Chance&) {
    const Payout p = build::payout(submission, &review);
    for (const StepPayout& step : p.steps) {
      const Deductions& d = step.deductions;
      REQUIRE(std::min({step.gross, step.amount, d.computation, d.repeated_steps, d.missing_qa}) >=
              Money());
    }
    for (const UndecidedJudgement& judgement : p.undecided) {
      REQUIRE(judgement.worth.value_or(Money()) >= Money());
    }
    REQUIRE(p.bonus >= Money());
  });
}

TEST_CASE("property: the bonus never exceeds the cap's share") {
  for_generated([](const Submission& submission, const Review& review, Chance&) {
    const Payout p = build::payout(submission, &review);
    REQUIRE(p.bonus <= cap_share(p.base_payment, p.bonus_cap));
  });
}

TEST_CASE("property: the ceiling is at least the bounty, and equal when all is decided") {
  for_generated([](const Submission& submission, const Review& review, Chance&) {
    const Payout p = build::payout(submission, &review);
    REQUIRE(p.ceiling >= p.bounty);
    Review final = review;
    final.final = true;
    const Payout decided = build::payout(submission, &final);
    REQUIRE(decided.ceiling == decided.bounty);
    REQUIRE(decided.bounty == p.bounty);
  });
}

TEST_CASE("property: the order of tasks that share no activity changes no total") {
  for_generated([](Submission submission, const Review&, Chance& chance) {
    for (Task& task : submission.tasks) {
      for (Step& step : task.steps) {
        if (!step.activity.empty())
          step.activity = build::kept(fmt::format("{} of {}", step.activity, task.name));
      }
    }
    Review review = chance.review(submission);
    review.activity.clear();
    const Payout before = build::payout(submission, &review);
    std::ranges::reverse(submission.tasks);
    const Payout after = build::payout(submission, &review);
    REQUIRE(after.gross == before.gross);
    REQUIRE(after.deductions.computation == before.deductions.computation);
    REQUIRE(after.deductions.repeated_steps == before.deductions.repeated_steps);
    REQUIRE(after.deductions.missing_qa == before.deductions.missing_qa);
    REQUIRE(after.bonus == before.bonus);
    REQUIRE(after.base_payment == before.base_payment);
    REQUIRE(after.bounty == before.bounty);
    REQUIRE(after.ceiling == before.ceiling);
  });
}

// Amounts are rounded for each step. So this holds to the cent only if nothing has to be rounded:
// if all times are whole tenths of an hour, and all rates are whole tenths.
TEST_CASE("property: a count of n equals n steps of the same activity written out") {
  Chance chance;
  for (int i = 0; i < trials; ++i) {
    CAPTURE(i);
    const std::int64_t n = 1 + chance.below(12);
    Step repeated = chance.step(0);
    repeated.time.value = Duration::from_milliseconds((1 + chance.below(100)) * 360'000);
    repeated.computation.value = Duration::from_milliseconds(
        chance.below(repeated.time.value.milliseconds() / 360'000 + 1) * 360'000);
    repeated.activity = "same";
    Submission counted = build::submission({});
    counted.tasks[0].steps = {repeated};
    counted.tasks[0].steps[0].count = Count::from_number(n);
    Submission written_out = build::submission({});
    for (int s = 0; s < n; ++s) {
      Step& step = written_out.tasks[0].steps.emplace_back(repeated);
      step.name = build::kept(std::to_string(s));
      step.count = Count::from_number(1);
    }
    Review review;
    build::judge(review.repeat_rate, "same",
                 Rate::from_parts_per_million(chance.below(11) * 100'000));
    build::judge(review.confidence, "t", Rate::from_parts_per_million(chance.below(11) * 100'000));
    const Payout a = build::payout(counted, &review);
    const Payout b = build::payout(written_out, &review);
    REQUIRE(a.gross == b.gross);
    REQUIRE(a.deductions.computation == b.deductions.computation);
    REQUIRE(a.deductions.repeated_steps == b.deductions.repeated_steps);
    REQUIRE(a.deductions.missing_qa == b.deductions.missing_qa);
    REQUIRE(a.base_payment == b.base_payment);
    REQUIRE(a.ceiling == b.ceiling);
  }
}

TEST_CASE("property: evidence never lowers the bounty") {
  for_generated([](Submission submission, const Review& review, Chance& chance) {
    const Money before = build::payout(submission, &review).bounty;
    any_step(submission, chance).qa = Evidence::full_run;
    REQUIRE(build::payout(submission, &review).bounty >= before);
  });
}

TEST_CASE("property: a grant or a confidence never lowers the bounty", "[slow]") {
  for_generated([](Submission submission, Review review, Chance& chance) {
    const Payout before = build::payout(submission, &review);
    for (const UndecidedJudgement& undecided : before.undecided) {
      if (undecided.judgement == JudgementKind::repeat_rate)
        build::judge(review.repeat_rate, undecided.where, chance.rate());
      if (undecided.judgement == JudgementKind::confidence)
        build::judge(review.confidence, undecided.where, chance.rate());
      if (undecided.judgement == JudgementKind::bonus) review.bonus = chance.rate();
      const Payout after = build::payout(submission, &review);
      REQUIRE(after.bounty >= before.bounty);
      REQUIRE(after.ceiling <= before.ceiling);
    }
  });
}

TEST_CASE("property: the worth of a judgement is what the ceiling loses without it", "[slow]") {
  for_generated([](const Submission& submission, const Review& review, Chance&) {
    const Payout before = build::payout(submission, &review);
    for (const UndecidedJudgement& undecided : before.undecided) {
      Review refused = review;
      if (undecided.judgement == JudgementKind::repeat_rate)
        build::judge(refused.repeat_rate, undecided.where, Rate::none());
      if (undecided.judgement == JudgementKind::confidence)
        build::judge(refused.confidence, undecided.where, Rate::none());
      if (undecided.judgement == JudgementKind::bonus) refused.bonus = Rate::none();
      if (!undecided.worth) continue;
      REQUIRE(before.ceiling - *undecided.worth == build::payout(submission, &refused).ceiling);
    }
  });
}

TEST_CASE("property: no amount depends on the lists that are wanted") {
  for_generated([](const Submission& submission, const Review& review, Chance&) {
    const auto row = [&](Lists lists) {
      const Payout payout = calculate(submission, &review, {}, {.lists = lists}).value();
      REQUIRE(payout.steps.empty() == (lists != Lists::all));
      REQUIRE((lists != Lists::none || payout.undecided.empty()));
      std::string text;
      write_csv(text, payout, {});
      return text;
    };
    const std::string whole = row(Lists::all);
    REQUIRE(row(Lists::undecided) == whole);
    REQUIRE(row(Lists::none) == whole);
  });
}

namespace {

/// Returns the evidence of the step with this name.
Evidence& evidence_of(Submission& submission, const std::string& where) {
  for (Task& task : submission.tasks) {
    for (Step& step : task.steps) {
      if (where == StepName{task.name, step.name}) return step.qa;
    }
  }
  throw std::out_of_range(where);
}

/// Does only what the advice says.
void follow(const Advice& advice, Submission& submission, Review& review) {
  switch (advice.kind) {
    case AdviceKind::evidence: evidence_of(submission, advice.where) = Evidence::full_run; break;
    case AdviceKind::repeat_rate:
      build::judge(review.repeat_rate, advice.where, Rate::full());
      break;
    case AdviceKind::confidence: build::judge(review.confidence, advice.where, Rate::full()); break;
    case AdviceKind::bonus: review.bonus = Policy().bonus_cap; break;
    case AdviceKind::payment: break;
  }
}

/// Returns a policy that pays less for some evidence. It can pay least for a full run.
Policy any_policy(Chance& chance) {
  Policy policy;
  if (chance.one_in(2)) policy.evidence = {chance.rate(), chance.rate()};
  if (chance.one_in(2)) policy.repeat_rate = chance.rate();
  if (chance.one_in(2)) policy.confidence.unreviewed = chance.rate();
  return policy;
}

/// Checks the property for random submissions, if the random review is valid for them.
template <class Property>
void for_advised(Property property) {
  int advised_on = 0;
  for_generated([&](const Submission& submission, const Review& review, Chance& chance) {
    const Policy policy = any_policy(chance);
    const auto advised = advise(submission, &review, policy);
    if (!advised) return;
    ++advised_on;
    property(submission, review, policy, advised.value());
  });
  REQUIRE(advised_on > trials / 4);
}

}  // namespace

TEST_CASE("property: an advice alone gains what computing the whole anew gains", "[slow]") {
  for_advised([](const Submission& submission, const Review& review, const Policy& policy,
                 const Advised& advised) {
    const Money before = build::payout(submission, &review, policy).bounty;
    for (const Advice& advice : advised.advice) {
      Submission changed = submission;
      Review changed_review = review;
      follow(advice, changed, changed_review);
      const Money gain = build::payout(changed, &changed_review, policy).bounty - before;
      REQUIRE(advice.alone.value_or(Money()) == gain);
    }
  });
}

TEST_CASE("property: a pair gains what computing the whole anew gains, and pays only together",
          "[slow]") {
  int pairs = 0;
  for_advised([&](const Submission& submission, const Review& review, const Policy& policy,
                  const Advised& advised) {
    const Money before = build::payout(submission, &review, policy).bounty;
    const auto gain_of = [&](const std::vector<Advice>& followed) {
      Submission changed = submission;
      Review changed_review = review;
      for (const Advice& advice : followed) follow(advice, changed, changed_review);
      return build::payout(changed, &changed_review, policy).bounty - before;
    };
    for (const Advice& advice : advised.advice) {
      if (advice.kind == AdviceKind::payment) continue;
      REQUIRE(*advice.gain() > Money());
      if (!advice.with) continue;
      ++pairs;
      const Advice companion{advice.with->kind, advice.with->where, Money()};
      const Money alone = gain_of({companion});
      REQUIRE(advice.with->both == gain_of({advice, companion}));
      REQUIRE(advice.with->both > *advice.alone + alone);
      REQUIRE((*advice.alone == Money() || alone == Money()));
    }
  });
  REQUIRE(pairs > 100);
}

TEST_CASE("property: all advice of one party, or of both, comes to what the whole comes to",
          "[slow]") {
  for_advised([](const Submission& submission, const Review& review, const Policy& policy,
                 const Advised& advised) {
    Submission run = submission;
    Review unchanged = review;
    for (const Advice& advice : advised.advice) {
      if (party_of(advice.kind) == Party::submitter) follow(advice, run, unchanged);
    }
    const Payout payout = build::payout(run, &review, policy);
    REQUIRE(advised.bounty_by_submitter == payout.bounty);
    REQUIRE(advised.bounty_by_both == payout.ceiling);
    REQUIRE(advised.payout.ceiling == build::payout(submission, &review, policy).ceiling);
  });
}

TEST_CASE("property: no full run that would raise the bounty is missing", "[slow]") {
  for_advised([](const Submission& submission, const Review& review, const Policy& policy,
                 const Advised& advised) {
    if (review.final) return;
    Submission run = submission;
    Review unchanged = review;
    for (const Advice& advice : advised.advice) {
      if (advice.kind == AdviceKind::evidence) follow(advice, run, unchanged);
    }
    const Money reached = build::payout(run, &review, policy).bounty;
    for (Task& task : run.tasks) {
      for (Step& step : task.steps) {
        const Evidence evidence = std::exchange(step.qa, Evidence::full_run);
        REQUIRE(build::payout(run, &review, policy).bounty <= reached);
        step.qa = evidence;
      }
    }
  });
}
