#include "rules/calculate.hpp"

#include "bounty/calculate.hpp"

#include "rules/bonus.hpp"
#include "rules/judged_step.hpp"
#include "rules/payment.hpp"
#include "rules/step_amounts.hpp"
#include "rules/undecided.hpp"
#include "rules/warnings.hpp"

namespace bounty {
namespace {

/// Who says what an hour is paid, the first of them that does.
RateSource rate_source(const Review* review, const ScoreOptions& options) {
  if (options.what_if_rate) return RateSource::what_if;
  return review != nullptr && review->rate_per_hour ? RateSource::review : RateSource::policy;
}

HourlyRate applied_hourly_rate(const Review* review, const Policy& policy,
                               const ScoreOptions& options) {
  switch (rate_source(review, options)) {
    case RateSource::what_if: return *options.what_if_rate;
    case RateSource::review: return *review->rate_per_hour;
    case RateSource::policy: break;
  }
  return policy.rate_per_hour;
}

AppliedReview applied_review(const Review& review) {
  return {.source = review.is_embedded() ? std::string(AppliedReview::embedded) : review.file,
          .reviewer = std::string(review.reviewer),
          .date = std::string(review.date),
          .final = review.final};
}

/// What is known before any amount is.
Payout heading(const Submission& submission, const Review* review, const Policy& policy,
               const ScoreOptions& options) {
  Payout payout;
  payout.source = submission.source;
  payout.family = submission.family;
  payout.kind = submission.kind;
  payout.title = submission.title;
  payout.author = submission.author.name;
  payout.policy = policy.name;
  payout.rate_per_hour = applied_hourly_rate(review, policy, options);
  payout.rate_source = rate_source(review, options);
  payout.bonus_cap = policy.bonus_cap;
  if (review != nullptr) payout.review = applied_review(*review);
  payout.acknowledgement = acknowledgement(submission.author, review);
  payout.fast_track = review != nullptr && review->fast_track && !review->is_embedded();
  return payout;
}

/// Gross, each deduction and the base payment are the sums of the steps' rounded figures.
void add(Payout& payout, const StepAmounts& step) {
  payout.gross += step.gross;
  payout.deductions.computation += step.deductions.computation;
  payout.deductions.repeated_steps += step.deductions.repeated_steps;
  payout.deductions.missing_qa += step.deductions.missing_qa;
  payout.base_payment += step.amount;
}

void add_bonus(Payout& payout, const Review* review, const Policy& policy) {
  payout.bonus_rate = bonus_rate(review, policy);
  payout.bonus = bonus(payout.base_payment, payout.bonus_rate.rate, policy.bonus_cap);
  payout.bounty = payout.base_payment + payout.bonus;
}

void add_range(Payout& payout, const std::vector<JudgedStep>& steps, const Review* review,
               Lists lists) {
  const Standing standing = standing_of(payout, steps, review);
  payout.ceiling = ceiling(standing);
  if (lists != Lists::none) payout.undecided = undecided_judgements(standing);
}

void add_payment(Payout& payout, const Submission& submission, const Review* review,
                 const ScoreOptions& options) {
  payout.payment = payment(submission, review, payout.bounty, options);
  if (is_payment_undecided(payout.payment) && options.lists != Lists::none) {
    payout.undecided.push_back({JudgementKind::payment, "", std::nullopt});
  }
}

DoesNotFit::StepIndex locate(const Submission& submission, const JudgedStep& step) {
  const auto task = static_cast<std::size_t>(step.task - submission.tasks.data());
  return {task, static_cast<std::size_t>(step.step - step.task->steps.data())};
}

}  // namespace

Expected<Payout, DoesNotFit> calculate(const Submission& submission, const Review* review,
                                       const Policy& policy, const ScoreOptions& options) {
  return calculate_steps(submission, judge_steps(submission, review, policy).steps, review, policy,
                         options);
}

Expected<Payout, DoesNotFit> calculate_steps(const Submission& submission,
                                             const std::vector<JudgedStep>& steps,
                                             const Review* review, const Policy& policy,
                                             const ScoreOptions& options) {
  const Lists lists = options.lists;
  Payout payout = heading(submission, review, policy, options);
  payout.warnings = warnings(submission, steps, review, policy);
  if (submission.kind == SubmissionKind::specification) {
    add_payment(payout, submission, review, options);
    return payout;
  }
  if (lists == Lists::all) payout.steps.reserve(steps.size());
  DoesNotFit at;
  try {
    for (const JudgedStep& step : steps) {
      at.step = locate(submission, step);
      const StepAmounts amounts = step_amounts(step, payout.rate_per_hour);
      add(payout, amounts);
      if (lists == Lists::all) payout.steps.push_back(itemize(step, amounts));
    }
    at.step.reset();
    add_bonus(payout, review, policy);
    add_range(payout, steps, review, lists);
  } catch (const AmountOverflow&) {
    return at;
  }
  add_payment(payout, submission, review, options);
  return payout;
}

}  // namespace bounty
