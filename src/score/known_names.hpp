#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bounty/diagnostic.hpp"
#include "bounty/policy.hpp"
#include "bounty/review.hpp"
#include "bounty/submission.hpp"
#include "names/name_numbers.hpp"

namespace bounty {

/// The names that a map of a review may use.
enum class Names {
  steps,            ///< every `task/step`
  steps_and_tasks,  ///< and every `task`
  activities,       ///< every activity, the review's word on it applied, and steps that have none
  criteria,         ///< of the policy's bonus
};

/// Where the names are.
struct Documents {
  const Submission& submission;
  const Review& review;
  const Policy& policy;
};

/// Looks names up, and finds the nearest. The documents must outlive it.
class KnownNames {
 public:
  /// `lookups` is how many there will be: a few are done without an index.
  KnownNames(const Documents& documents, Names names, std::size_t lookups);

  [[nodiscard]] bool contains(std::string_view name) const;
  /// `did you mean ...?` with the nearest names of those that the map does not have yet; a step
  /// called without its task is near.
  [[nodiscard]] Hint hint(std::string_view name,
                          const std::function<bool(std::string_view)>& is_in_map) const;

 private:
  [[nodiscard]] std::vector<std::string> list() const;

  Documents documents_;
  Names names_;
  std::vector<std::string> listed_;  ///< where there are many lookups
  std::optional<NameNumbers> indexed_;
};

/// The activity that the step `task/step` counts under; "" where there is no such step, or where
/// it is an activity of its own.
std::string activity_of_step(const Submission& submission, const Review& review,
                             std::string_view key);

}  // namespace bounty
