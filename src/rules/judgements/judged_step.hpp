#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bounty/policy.hpp"
#include "bounty/step_name.hpp"
#include "bounty/submission.hpp"
#include "names/name_numbers.hpp"

namespace bounty {

/// `task/step` in one piece.
inline std::string text_of(const StepName& name) {
  std::string text;
  text.reserve(name.task.size() + 1 + name.step.size());
  return text.append(name.task).append(1, '/').append(name.step);
}

/// A rate that only the program can grant: what it is as things stand, and whether that is decided.
struct Judgement {
  Rate stands;
  bool decided = false;

  /// The rate if the judgement went the submitter's way.
  [[nodiscard]] Rate best() const { return decided ? stands : Rate::full(); }
};

/// A step with the review's last word on its facts, and the rates that it is paid at.
/// Refers to the submission and the review, which must outlive it.
struct JudgedStep {
  const Task* task = nullptr;
  const Step* step = nullptr;
  Stated<Duration> time;
  Stated<Duration> computation;
  std::string_view activity;        ///< "" where it is an activity of its own
  std::size_t activity_number = 0;  ///< from 0, in the order of the activities' first steps
  Count full_rate_repetitions{};    ///< 1 for the first step of its activity, else 0
  Evidence evidence = Evidence::none;
  bool time_is_reviewed = false;  ///< `time` is what the review states; the same for the others
  bool computation_is_reviewed = false;
  bool activity_is_reviewed = false;
  bool evidence_is_reviewed = false;
  Judgement repeat_rate{};  ///< of its activity's repeats
  Judgement confidence{};   ///< the rate for its evidence or, without, for the confidence in it

  /// One repetition's time without its computation.
  [[nodiscard]] Duration work() const { return time.value - computation.value; }

  [[nodiscard]] Count repeats() const { return step->count - full_rate_repetitions; }
  [[nodiscard]] bool has_repeats() const { return step->count != full_rate_repetitions; }

  /// Whether no judgement could change its amount.
  [[nodiscard]] bool is_decided() const {
    return confidence.decided && (repeat_rate.decided || !has_repeats());
  }

  [[nodiscard]] StepName name() const { return {task->name, step->name}; }
  /// The name under which the program rules on its repeats.
  [[nodiscard]] std::string activity_key() const {
    return activity.empty() ? text_of(name()) : std::string(activity);
  }
};

/// Numbers activities from 0, in the order of their first steps. A step without one is an activity
/// of its own.
class Activities {
 public:
  void clear();

  /// Numbers the step's activity. Whether it is the first step of it.
  bool note(JudgedStep& step);

  /// The first step of the activity of one that has been noted.
  [[nodiscard]] const JudgedStep& first_step_of(const JudgedStep& step) const {
    return *first_steps_[step.activity_number];
  }

 private:
  NameNumbers names_;
  std::vector<std::size_t> numbers_;  ///< of the activities that have a name, by its number
  std::vector<const JudgedStep*> first_steps_;  ///< by the activity's number
};

/// The steps of a submission in document order, and whether the review fits them.
struct JudgedSteps {
  std::vector<JudgedStep> steps;
  Activities activities;
  /// Each name in the review refers to something, and no computation is longer than its time.
  bool fit = true;
};

/// `review` may be null. `judged` is what it was made of before: its room is used again.
void judge_steps(const Submission& submission, const Review* review, const Policy& policy,
                 JudgedSteps& judged);
JudgedSteps judge_steps(const Submission& submission, const Review* review, const Policy& policy);

}  // namespace bounty
