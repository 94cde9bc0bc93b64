#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bounty/policy.hpp"
#include "bounty/step_name.hpp"
#include "bounty/submission.hpp"
#include "names/name_numbers.hpp"

namespace bounty {

/// Returns `task/step` in one piece.
inline std::string text_of(const StepName& name) {
  std::string text;
  text.reserve(name.task.size() + 1 + name.step.size());
  return text.append(name.task).append(1, '/').append(name.step);
}

/// A rate that only the program can grant: its current value, and whether the program has decided
/// it.
struct Judgement {
  Rate stands;
  bool decided = false;

  /// Returns the rate if the judgement were granted in full.
  [[nodiscard]] Rate best() const { return decided ? stands : Rate::full(); }
};

/// A step with its facts after the review, and the rates that it earns.
/// Refers to the submission and the review, which must outlive it.
struct JudgedStep {
  const Task* task = nullptr;
  const Step* step = nullptr;
  Stated<Duration> time;
  Stated<Duration> computation;
  std::string_view activity;        ///< "" if it is an activity of its own
  std::size_t activity_number = 0;  ///< from 0, in the order of the activities' first steps
  Count full_rate_repetitions{};    ///< 1 for the first step of its activity, else 0
  Evidence evidence = Evidence::none;
  bool time_is_reviewed = false;  ///< `time` is the review's; likewise for the others
  bool computation_is_reviewed = false;
  bool activity_is_reviewed = false;
  bool evidence_is_reviewed = false;
  Judgement repeat_rate{};  ///< for its activity's repeats
  Judgement confidence{};   ///< the rate for its evidence, or for the confidence in it

  /// Returns the time of one repetition without its computation.
  [[nodiscard]] Duration work() const { return time.value - computation.value; }

  [[nodiscard]] Count repeats() const { return step->count - full_rate_repetitions; }
  [[nodiscard]] bool has_repeats() const { return step->count != full_rate_repetitions; }

  /// Whether no further judgement can change its amount.
  [[nodiscard]] bool is_decided() const {
    return confidence.decided && (repeat_rate.decided || !has_repeats());
  }

  [[nodiscard]] StepName name() const { return {task->name, step->name}; }
  /// Returns the name under which a review states the rate of its repeats.
  [[nodiscard]] std::string activity_key() const {
    return activity.empty() ? text_of(name()) : std::string(activity);
  }
};

/// Numbers activities from 0, in the order of their first steps. A step without one is an activity
/// of its own.
class Activities {
 public:
  void clear();

  /// Sets the step's activity number. Returns whether the step is the first of its activity.
  bool note(JudgedStep& step);

  /// Returns the first step of the same activity. Precondition: note(step) was called.
  [[nodiscard]] const JudgedStep& first_step_of(const JudgedStep& step) const {
    return *first_steps_[step.activity_number];
  }

 private:
  NameNumbers names_;
  std::vector<std::size_t> numbers_;            ///< activity numbers by name number
  std::vector<const JudgedStep*> first_steps_;  ///< by the activity's number
};

/// The steps of a submission in document order, and whether the review fits them.
struct JudgedSteps {
  std::vector<JudgedStep> steps;
  Activities activities;
  /// Every name in the review refers to something, and no computation is longer than its time.
  bool fit = true;
};

/// Applies the review, which may be null, and the policy to the steps. The second overload reuses
/// the memory of `judged`, whose old contents are discarded.
void judge_steps(const Submission& submission, const Review* review, const Policy& policy,
                 JudgedSteps& judged);
JudgedSteps judge_steps(const Submission& submission, const Review* review, const Policy& policy);

}  // namespace bounty
