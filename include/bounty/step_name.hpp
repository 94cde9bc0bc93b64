#pragma once

#include <string_view>

namespace bounty {

/// The name `task/step` by which a review refers to a step, in two parts.
struct StepName {
  std::string_view task;
  std::string_view step;
};

/// Whether `name` is `task/step` in one piece.
constexpr bool operator==(std::string_view name, const StepName& step) {
  const std::size_t slash = step.task.size();
  return name.size() == slash + 1 + step.step.size() && name[slash] == '/' &&
         name.ends_with(step.step) && name.starts_with(step.task);
}

}  // namespace bounty
