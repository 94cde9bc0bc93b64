#include "rules/calculate.hpp"

#include "bounty/calculate.hpp"

#include "rules/bonus.hpp"
#include "rules/judgements/judged_step.hpp"
#include "rules/judgements/undecided.hpp"
#include "rules/payment.hpp"
#include "rules/step_amounts.hpp"
#include "rules/warnings.hpp"

namespace bounty {
namespace {

/// Returns the source of the hourly rate: the what-if rate overrides the review's, which overrides
/// the policy's.
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

void note_review(std::optional<AppliedReview>& applied, const Review* review) {
  if (review == nullptr) return applied.reset();
  if (!applied) applied.emplace();
  applied->source =
      review->is_embedded() ? std::string(AppliedReview::embedded) : name_of(review->file);
  applied->reviewer = review->reviewer;
  applied->date = review->date;
  applied->final = review->final;
}

/// Fills in what is known before any amount, and sets the amounts to zero.
void begin(Payout& payout, const Submission& submission, const Review* review, const Policy& policy,
           const ScoreOptions& options) {
  payout.source = name_of(submission.source);
  payout.family = submission.family;
  payout.kind = submission.kind;
  payout.title = submission.title;
  payout.author = submission.author.name;
  payout.policy = policy.name;
  payout.rate_per_hour = applied_hourly_rate(review, policy, options);
  payout.rate_source = rate_source(review, options);
  payout.bonus_cap = policy.bonus_cap;
  note_review(payout.review, review);
  payout.steps.clear();
  payout.gross = payout.base_payment = payout.bonus = payout.bounty = payout.ceiling = Money();
  payout.deductions = Deductions();
  payout.bonus_rate.rate = Rate();
  payout.bonus_rate.criteria.clear();
  payout.undecided.clear();
  payout.warnings.clear();
  acknowledge(submission.author, review, payout.acknowledgement);
  payout.fast_track = is_fast_tracked(submission.author, review);
}

/// Adds the step's rounded figures to the totals: gross, each deduction and the base payment.
void add_step(Payout& payout, const StepAmounts& step) {
  payout.gross += step.gross;
  payout.deductions.computation += step.deductions.computation;
  payout.deductions.repeated_steps += step.deductions.repeated_steps;
  payout.deductions.missing_qa += step.deductions.missing_qa;
  payout.base_payment += step.amount;
}

void add_bonus(Payout& payout, const Review* review, const Policy& policy) {
  note_bonus_rate(payout.bonus_rate, review, policy);
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
  judge_payment(submission, review, options, payout);
  if (is_payment_undecided(payout.payment) && options.lists != Lists::none) {
    payout.undecided.push_back({JudgementKind::payment, false, "", std::nullopt});
  }
}

DoesNotFit locate(const Submission& submission, const JudgedStep& step) {
  const auto task = static_cast<std::size_t>(step.task - submission.tasks.data());
  const auto index = static_cast<std::size_t>(step.step - step.task->steps.data());
  return {DoesNotFit::StepIndex{task, index}};
}

}  // namespace

Expected<Payout, DoesNotFit> calculate(const Submission& submission, const Review* review,
                                       const Policy& policy, const ScoreOptions& options) {
  Payout payout;
  const auto misfit = calculate_steps(submission, judge_steps(submission, review, policy).steps,
                                      review, policy, options, payout);
  if (misfit) return *misfit;
  payout.fingerprint = fingerprint(policy);
  return payout;
}

std::optional<DoesNotFit> calculate_steps(const Submission& submission,
                                          const std::vector<JudgedStep>& steps,
                                          const Review* review, const Policy& policy,
                                          const ScoreOptions& options, Payout& payout) {
  const Lists lists = options.lists;
  begin(payout, submission, review, policy, options);
  WarningList warnings(payout.warnings, options.explains_warnings);
  add_warnings(warnings, submission, steps, review, policy);
  if (submission.kind == SubmissionKind::specification) {
    add_payment(payout, submission, review, options);
    return std::nullopt;
  }
  if (lists == Lists::all) payout.steps.reserve(steps.size());
  for (const JudgedStep& step : steps) {
    const StepAmounts amounts = step_amounts(step, payout.rate_per_hour);
    add_step(payout, amounts);
    if (!payout.gross.fits()) return locate(submission, step);  // no other sum is greater
    if (lists == Lists::all) payout.steps.push_back(itemize(step, amounts));
  }
  add_bonus(payout, review, policy);
  if (!payout.bounty.fits()) return DoesNotFit();
  add_range(payout, steps, review, lists);
  if (!payout.ceiling.fits()) return DoesNotFit();
  add_payment(payout, submission, review, options);
  return std::nullopt;
}

}  // namespace bounty
