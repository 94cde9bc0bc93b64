#include "rules/repetition.hpp"

#include "names/name_numbers.hpp"
#include "rules/named_judgements.hpp"

namespace bounty {
namespace {

/// What the review grants the repeats of the step's activity, or as the policy has it.
Judgement judge_repeats(const JudgedStep& step, NamedJudgements<Rate>& granted,
                        const Judgement& otherwise) {
  const Named<Rate>* rate =
      step.activity.empty() ? granted.find(step.name()) : granted.find(step.activity);
  return rate != nullptr ? Judgement{rate->value, true} : otherwise;
}

}  // namespace

bool apply_repetition_rules(JudgedSteps& judged, const Review* review, const Policy& policy) {
  static const ByName<Rate> none;
  NamedJudgements<Rate> granted(review == nullptr ? none : review->repeat_rate);
  const Judgement otherwise = {policy.repeat_rate, review != nullptr && review->final};
  judged.activities.clear();
  for (JudgedStep& step : judged.steps) {
    const JudgedStep* first = judged.activities.note(step);
    step.full_rate_repetitions = Count::from_number(first == nullptr ? 1 : 0);
    step.repeat_rate =
        first == nullptr ? judge_repeats(step, granted, otherwise) : first->repeat_rate;
  }
  return granted.are_all_found();
}

void Activities::clear() {
  names_.clear();
  first_steps_.clear();
  count_ = 0;
}

const JudgedStep* Activities::note(JudgedStep& step) {
  step.activity_number = count_;
  if (!step.activity.empty()) {
    const std::size_t name = names_.number_of(step.activity);
    if (name != first_steps_.size()) {
      step.activity_number = first_steps_[name]->activity_number;
      return first_steps_[name];
    }
    first_steps_.push_back(&step);
  }
  ++count_;
  return nullptr;
}

}  // namespace bounty
