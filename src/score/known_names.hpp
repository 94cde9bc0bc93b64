#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bounty/policy.hpp"
#include "bounty/review.hpp"
#include "bounty/submission.hpp"

namespace bounty {

/// Names that a map of a review may use, for looking one up and for finding the nearest.
class KnownNames {
 public:
  void add(std::string name) { names_.push_back(std::move(name)); }

  /// To be called once, after the last add().
  void sort();

  [[nodiscard]] bool contains(std::string_view name) const;
  /// `did you mean ...?` with the nearest name; a step called without its task is near.
  [[nodiscard]] std::string hint(std::string_view name) const;

 private:
  std::vector<std::string> names_;
};

/// Every `task/step`.
KnownNames names_of_steps(const Submission& submission);

/// Every `task/step` and every `task`.
KnownNames names_of_steps_and_tasks(const Submission& submission);

/// Every activity, the review's word on it applied, and every step that has none.
KnownNames names_of_activities(const Submission& submission, const Review& review);

/// The activity that the step `task/step` counts under; "" where there is no such step, or where
/// it is an activity of its own.
std::string activity_of_step(const Submission& submission, const Review& review,
                             std::string_view key);

KnownNames names_of_criteria(const Policy& policy);

}  // namespace bounty
