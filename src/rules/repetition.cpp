#include "rules/repetition.hpp"

#include "names/name_numbers.hpp"
#include "rules/judgements/named_judgements.hpp"
#include "unicode/byte_words.hpp"

namespace bounty {
namespace {

bool is_first_of_activity(const JudgedStep& step) { return step.full_rate_repetitions != Count(); }

/// Marks the first repetition of each activity, which earns the full rate.
void find_first_repetitions(JudgedSteps& judged) {
  judged.activities.clear();
  for (JudgedStep& step : judged.steps) {
    const bool is_first = judged.activities.note(step);
    step.full_rate_repetitions = Count::from_number(is_first ? 1 : 0);
  }
}

/// Gives each activity's first step the rate that the review grants its repeats. Returns whether
/// every rate refers to an activity, or to a step without one.
bool grant_rates(std::vector<JudgedStep>& steps, const ByName<Rate>& rates) {
  NamedJudgements<Rate> granted(rates);
  for (JudgedStep& step : steps) {
    if (!is_first_of_activity(step)) continue;
    const Named<Rate>* rate =
        step.activity.empty() ? granted.find(step.name()) : granted.find(step.activity);
    if (rate != nullptr) step.repeat_rate = {rate->value, true};
  }
  return granted.are_all_found();
}

}  // namespace

bool apply_repetition_rules(JudgedSteps& judged, const Review* review, const Policy& policy) {
  const Judgement otherwise = {policy.repeat_rate, review != nullptr && review->final};
  for (JudgedStep& step : judged.steps) step.repeat_rate = otherwise;
  find_first_repetitions(judged);
  if (review == nullptr || review->repeat_rate.empty()) return true;
  const bool all_refer_to_activities = grant_rates(judged.steps, review->repeat_rate);
  for (JudgedStep& step : judged.steps)
    step.repeat_rate = judged.activities.first_step_of(step).repeat_rate;
  return all_refer_to_activities;
}

void Activities::clear() {
  names_.clear();
  numbers_.clear();
  first_steps_.clear();
}

bool Activities::note(JudgedStep& step) {
  step.activity_number = first_steps_.size();
  if (!step.activity.empty()) {
    const std::size_t name = names_.number_of(step.activity);
    if (name != numbers_.size()) {
      step.activity_number = numbers_[name];
      return false;
    }
    numbers_.push_back(step.activity_number);
  }
  first_steps_.push_back(&step);
  return true;
}

}  // namespace bounty
