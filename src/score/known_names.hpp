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

/// The names that a map of a review can use as keys.
enum class Names {
  steps,            ///< every `task/step`
  steps_and_tasks,  ///< every `task/step` and every `task`
  activities,       ///< every activity, after the review, and every step without one
  criteria,         ///< the policy's bonus criteria
};

/// The documents that define the names.
struct Documents {
  const Submission& submission;
  const Review& review;
  const Policy& policy;
};

/// Looks up names, and proposes similar ones. The documents must outlive it.
class KnownNames {
 public:
  /// `lookups` is the expected number of lookups; many of them use an index.
  KnownNames(const Documents& documents, Names names, std::size_t lookups);

  [[nodiscard]] bool contains(std::string_view name) const;
  /// Returns `did you mean ...?` with the names nearest to `name` that the map does not have yet. A
  /// step's name without its task is near.
  [[nodiscard]] Hint hint(std::string_view name,
                          const std::function<bool(std::string_view)>& is_in_map) const;

 private:
  [[nodiscard]] std::vector<std::string> list() const;

  Documents documents_;
  Names names_;
  std::vector<std::string> listed_;  ///< only used for many lookups
  std::optional<NameNumbers> indexed_;
};

/// Returns the activity that the step `task/step` counts under; "" if there is no such step, or it
/// is an activity of its own.
std::string activity_of_step(const Submission& submission, const Review& review,
                             std::string_view key);

}  // namespace bounty
