#include "rules/judged_step.hpp"

#include "names/name_numbers.hpp"

namespace bounty {
namespace {

/// What the review says of this name: a text, or a step's.
template <class T, class Name>
const Stated<T>* find(const ByName<T>& names, const Name& name) {
  const auto found = names.find(name);
  return found == names.end() ? nullptr : &found->second;
}

/// The more specific entry wins: the step's before its task's.
template <class T>
const Stated<T>* find_for_step_or_task(const ByName<T>& names, const JudgedStep& step) {
  const Stated<T>* of_step = find(names, step.name());
  return of_step != nullptr ? of_step : find(names, std::string_view(step.task->name));
}

void apply_time_estimate(JudgedStep& step, const Review& review) {
  if (const auto* estimate = find(review.time, step.name())) {
    step.time = *estimate;
    step.time_is_reviewed = true;
  }
}

void apply_computation_estimate(JudgedStep& step, const Review& review) {
  if (const auto* estimate = find(review.computation, step.name())) {
    step.computation = *estimate;
    step.computation_is_reviewed = true;
  }
}

void apply_accepted_evidence(JudgedStep& step, const Review& review) {
  if (const auto* accepted = find_for_step_or_task(review.qa, step)) {
    step.evidence = accepted->value;
    step.evidence_is_reviewed = true;
  }
}

void apply_counted_activity(JudgedStep& step, const Review& review) {
  if (const auto* counted = find(review.activity, step.name())) {
    step.activity = counted->value;
    step.activity_is_reviewed = true;
  }
}

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

Judgement judge_repeat_rate(const JudgedStep& step, const Review* review, const Policy& policy) {
  if (review == nullptr) return {policy.repeat_rate, false};
  const auto& rates = review->repeat_rate;
  const auto* granted =
      step.activity.empty() ? find(rates, step.name()) : find(rates, step.activity);
  if (granted != nullptr) return {granted->value, true};
  return {policy.repeat_rate, review->final};
}

Judgement judge_confidence(const JudgedStep& step, const Review* review, const Policy& policy) {
  if (step.evidence == Evidence::full_run) return {policy.evidence.full_run, true};
  if (step.evidence == Evidence::alternative) return {policy.evidence.alternative, true};
  if (review == nullptr) return {policy.confidence.unreviewed, false};
  if (const auto* stated = find_for_step_or_task(review->confidence, step)) {
    return {rate_of(stated->value, policy.confidence), true};
  }
  return {policy.confidence.unreviewed, review->final};
}

std::size_t count_steps(const Submission& submission) {
  std::size_t count = 0;
  for (const Task& task : submission.tasks) count += task.steps.size();
  return count;
}

/// The facts as submitted, before any review.
JudgedStep submitted(const Task& task, const Step& step) {
  return {.task = &task,
          .step = &step,
          .time = step.time,
          .computation = step.computation,
          .activity = step.activity,
          .evidence = step.qa};
}

/// Facts are claims, and the review has the last word.
void apply_review_of_facts(JudgedStep& step, const Review& review) {
  apply_time_estimate(step, review);
  apply_computation_estimate(step, review);
  apply_accepted_evidence(step, review);
  apply_counted_activity(step, review);
}

/// The first repetition of an activity, anywhere in the family, earns the full rate.
void find_full_rate_repetitions(std::vector<JudgedStep>& steps) {
  NameNumbers activities;
  std::size_t count = 0;
  std::vector<std::size_t> numbers;  // by the activity's number among those that have a name
  for (JudgedStep& step : steps) {
    const std::size_t named = activities.count();
    const std::size_t number = step.activity.empty() ? named : activities.number_of(step.activity);
    const bool is_first = number == named;
    if (activities.count() != named) numbers.push_back(count);
    step.activity_number = is_first ? count++ : numbers[number];
    step.full_rate_repetitions = Count::from_number(is_first ? 1 : 0);
  }
}

}  // namespace

std::vector<JudgedStep> judge_steps(const Submission& submission, const Review* review,
                                    const Policy& policy) {
  std::vector<JudgedStep> steps;
  steps.reserve(count_steps(submission));
  for (const Task& task : submission.tasks) {
    for (const Step& step : task.steps) {
      JudgedStep& judged = steps.emplace_back(submitted(task, step));
      if (review != nullptr) apply_review_of_facts(judged, *review);
      judged.repeat_rate = judge_repeat_rate(judged, review, policy);
      judged.confidence = judge_confidence(judged, review, policy);
    }
  }
  find_full_rate_repetitions(steps);
  return steps;
}

}  // namespace bounty
