#include "rules/judged_step.hpp"

#include "rules/bonus.hpp"
#include "rules/named_judgements.hpp"
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

/// The facts as submitted, before any review.
void take_as_submitted(JudgedStep& judged, const Task& task, const Step& step) {
  judged.task = &task;
  judged.step = &step;
  judged.time = step.time;
  judged.computation = step.computation;
  judged.activity = step.activity;
  judged.evidence = step.qa;
}

/// What is stated of the step, or else of its task.
template <class T>
const Named<T>* of_step_or_task(const Named<T>* step, const Named<T>* task) {
  return step != nullptr ? step : task;
}

/// The review's word on the steps of one task after the other.
class StepJudge {
 public:
  StepJudge(const Review& review, const Policy& policy)
      : review_(review),
        rates_(policy.confidence),
        time_(review.time),
        computation_(review.computation),
        evidence_(review.qa),
        activity_(review.activity),
        confidence_(review.confidence) {}

  void begin(const Task& task) {
    evidence_of_task_ = evidence_.find(task.name);
    confidence_of_task_ = confidence_.find(task.name);
  }

  /// Facts are claims, and the review has the last word.
  void judge(JudgedStep& step) {
    const StepName name = step.name();
    apply_time_estimate(step, name);
    apply_computation_estimate(step, name);
    apply_accepted_evidence(step, name);
    apply_counted_activity(step, name);
    apply_confidence(step, name);
  }

  /// Whether every name refers to something.
  [[nodiscard]] bool fits() const {
    return time_.are_all_found() && computation_.are_all_found() && evidence_.are_all_found() &&
           activity_.are_all_found() && confidence_.are_all_found();
  }

 private:
  void apply_time_estimate(JudgedStep& step, const StepName& name) {
    if (const auto* estimate = time_.find(name)) {
      step.time = static_cast<const Stated<Duration>&>(*estimate);
      step.time_is_reviewed = true;
    }
  }

  void apply_computation_estimate(JudgedStep& step, const StepName& name) {
    if (const auto* estimate = computation_.find(name)) {
      step.computation = static_cast<const Stated<Duration>&>(*estimate);
      step.computation_is_reviewed = true;
    }
  }

  void apply_accepted_evidence(JudgedStep& step, const StepName& name) {
    if (const auto* accepted = of_step_or_task(evidence_.find(name), evidence_of_task_)) {
      step.evidence = accepted->value;
      step.evidence_is_reviewed = true;
    }
  }

  void apply_counted_activity(JudgedStep& step, const StepName& name) {
    if (const auto* counted = activity_.find(name)) {
      step.activity = counted->value;
      step.activity_is_reviewed = true;
    }
  }

  /// Counts where there is no evidence.
  void apply_confidence(JudgedStep& step, const StepName& name) {
    const auto* stated = of_step_or_task(confidence_.find(name), confidence_of_task_);
    step.confidence = stated != nullptr ? Judgement{rate_of(stated->value, rates_), true}
                                        : Judgement{rates_.unreviewed, review_.final};
  }

  const Review& review_;
  const ConfidenceRates& rates_;
  NamedJudgements<Duration> time_;
  NamedJudgements<Duration> computation_;
  NamedJudgements<Evidence> evidence_;
  NamedJudgements<std::string_view> activity_;
  NamedJudgements<std::variant<Confidence, Rate>> confidence_;
  const Named<Evidence>* evidence_of_task_ = nullptr;
  const Named<std::variant<Confidence, Rate>>* confidence_of_task_ = nullptr;
};

/// Evidence is worth what the policy says, whatever the confidence.
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
  judged.steps.clear();
  judged.steps.reserve(count_steps(submission));
  judged.fit = true;
  std::optional<StepJudge> judge;
  if (review != nullptr) judge.emplace(*review, policy);
  for (const Task& task : submission.tasks) {
    if (judge) judge->begin(task);
    for (const Step& step : task.steps) {
      JudgedStep& of_step = judged.steps.emplace_back();
      take_as_submitted(of_step, task, step);
      of_step.confidence = {policy.confidence.unreviewed, false};
      if (judge) judge->judge(of_step);
      apply_evidence(of_step, policy.evidence);
      judged.fit = judged.fit && of_step.computation.value <= of_step.time.value;
    }
  }
  const bool rates_fit = apply_repetition_rules(judged, review, policy);
  judged.fit = judged.fit && rates_fit && (!judge || judge->fits()) && bonus_fits(review, policy);
}

}  // namespace bounty
