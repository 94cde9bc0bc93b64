#include "rules/repetition.hpp"

#include "names/name_numbers.hpp"
#include "rules/named_judgements.hpp"

namespace bounty {
namespace {

/// Numbers activities from 0, in the order of their first steps. A step without one is an activity
/// of its own.
class Activities {
 public:
  /// The number of the step's activity, which is new where that is what count() was before.
  std::size_t number_of(const JudgedStep& step) {
    if (step.activity.empty()) return count_++;
    const std::size_t named = names_.count();
    const std::size_t name = names_.number_of(step.activity);
    if (name == named) numbers_.push_back(count_++);
    return numbers_[name];
  }

  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  NameNumbers names_;
  std::vector<std::size_t> numbers_;  ///< of those that have a name
  std::size_t count_ = 0;
};

/// What the review grants the repeats of the step's activity, or as the policy has it.
Judgement judge_repeats(const JudgedStep& step, NamedJudgements<Rate>& granted,
                        const Judgement& otherwise) {
  const Named<Rate>* rate =
      step.activity.empty() ? granted.find(step.name()) : granted.find(step.activity);
  return rate != nullptr ? Judgement{rate->value, true} : otherwise;
}

}  // namespace

bool apply_repetition_rules(std::vector<JudgedStep>& steps, const Review* review,
                            const Policy& policy) {
  static const ByName<Rate> none;
  NamedJudgements<Rate> granted(review == nullptr ? none : review->repeat_rate);
  const Judgement otherwise = {policy.repeat_rate, review != nullptr && review->final};
  Activities activities;
  std::vector<const JudgedStep*> first_steps;
  for (JudgedStep& step : steps) {
    const std::size_t count = activities.count();
    step.activity_number = activities.number_of(step);
    const bool is_first = step.activity_number == count;
    step.full_rate_repetitions = Count::from_number(is_first ? 1 : 0);
    if (is_first) first_steps.push_back(&step);
    step.repeat_rate = is_first ? judge_repeats(step, granted, otherwise)
                                : first_steps[step.activity_number]->repeat_rate;
  }
  return granted.are_all_found();
}

}  // namespace bounty
