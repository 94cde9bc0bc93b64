#include "rules/judgements/judged_step.hpp"

#include <algorithm>
#include <array>
#include <functional>

#include "rules/bonus.hpp"
#include "rules/judgements/judged_names.hpp"
#include "rules/repetition.hpp"

namespace bounty {
namespace {

Rate rate_of(const std::variant<Confidence, Rate>& confidence, const ConfidenceRates& rates) {
  if (const auto* rate = std::get_if<Rate>(&confidence)) return *rate;
  switch (std::get<Confidence>(confidence)) {
    case Confidence::high: return rates.high;
    case Confidence::medium: return rates.medium;
    case Confidence::low: return rates.low;
    case Confidence::none: break;
  }
  return rates.none;
}

/// Sets the facts as submitted, before any review.
void take_as_submitted(JudgedStep& judged, const Task& task, const Step& step) {
  judged.task = &task;
  judged.step = &step;
  judged.time = step.time;
  judged.computation = step.computation;
  judged.activity = step.activity;
  judged.evidence = step.qa;
  judged.time_is_reviewed = false;
  judged.computation_is_reviewed = false;
  judged.activity_is_reviewed = false;
  judged.evidence_is_reviewed = false;
}

/// Applies the review's judgements to the steps, one kind after the other. They override the facts,
/// which are only claims. Each function returns whether all names refer to something.
class ReviewOfSteps {
 public:
  ReviewOfSteps(const Submission& submission, const Review& review, const Policy& policy,
                std::vector<JudgedStep>& steps)
      : names_{submission, steps}, review_(review), rates_(policy.confidence) {}

  bool apply_time_estimates() {
    return names_.apply_to_steps(review_.time, [](JudgedStep& step, const auto& estimate) {
      step.time = static_cast<const Stated<Duration>&>(estimate);
      step.time_is_reviewed = true;
    });
  }

  bool apply_computation_estimates() {
    return names_.apply_to_steps(review_.computation, [](JudgedStep& step, const auto& estimate) {
      step.computation = static_cast<const Stated<Duration>&>(estimate);
      step.computation_is_reviewed = true;
    });
  }

  bool apply_accepted_evidence() {
    return names_.apply_to_tasks_and_steps(review_.qa, [](JudgedStep& step, const auto& accepted) {
      step.evidence = accepted.value;
      step.evidence_is_reviewed = true;
    });
  }

  bool apply_counted_activities() {
    return names_.apply_to_steps(review_.activity, [](JudgedStep& step, const auto& counted) {
      step.activity = counted.value;
      step.activity_is_reviewed = true;
    });
  }

  /// apply_evidence() overrides this if there is evidence.
  bool apply_confidence() {
    return names_.apply_to_tasks_and_steps(
        review_.confidence, [this](JudgedStep& step, const auto& stated) {
          step.confidence = {rate_of(stated.value, rates_), true};
        });
  }

 private:
  JudgedNames names_;
  const Review& review_;
  const ConfidenceRates& rates_;
};

bool apply_review(ReviewOfSteps review) {
  // An array, so that every judgement is applied even if one does not fit.
  const std::array fits = {review.apply_time_estimates(), review.apply_computation_estimates(),
                           review.apply_accepted_evidence(), review.apply_counted_activities(),
                           review.apply_confidence()};
  return std::ranges::all_of(fits, std::identity());
}

/// Gives evidence the policy's rate, whatever the confidence.
void apply_evidence(JudgedStep& step, const EvidenceRates& rates) {
  if (step.evidence == Evidence::full_run) step.confidence = {rates.full_run, true};
  if (step.evidence == Evidence::alternative) step.confidence = {rates.alternative, true};
}

std::size_t count_steps(const Submission& submission) {
  std::size_t count = 0;
  for (const Task& task : submission.tasks) count += task.steps.size();
  return count;
}

}  // namespace

JudgedSteps judge_steps(const Submission& submission, const Review* review, const Policy& policy) {
  JudgedSteps judged;
  judge_steps(submission, review, policy, judged);
  return judged;
}

void judge_steps(const Submission& submission, const Review* review, const Policy& policy,
                 JudgedSteps& judged) {
  judged.steps.resize(count_steps(submission));
  const Judgement unreviewed = {policy.confidence.unreviewed, review != nullptr && review->final};
  auto next = judged.steps.begin();
  for (const Task& task : submission.tasks) {
    for (const Step& step : task.steps) {
      take_as_submitted(*next, task, step);
      next->confidence = unreviewed;
      ++next;
    }
  }
  judged.fit =
      review == nullptr || apply_review(ReviewOfSteps(submission, *review, policy, judged.steps));
  for (JudgedStep& step : judged.steps) {
    apply_evidence(step, policy.evidence);
    if (step.computation.value > step.time.value) judged.fit = false;
  }
  const bool rates_fit = apply_repetition_rules(judged, review, policy);
  judged.fit = judged.fit && rates_fit && bonus_fits(review, policy);
}

}  // namespace bounty
