#pragma once

#include <compare>
#include <string_view>

namespace bounty {

/// What a review calls a step: `task/step`, in two parts.
struct StepName {
  std::string_view task;
  std::string_view step;
};

/// In the order of the names' bytes, as if the name of the step stood in one piece.
constexpr std::strong_ordering operator<=>(std::string_view name, const StepName& step) {
  const std::size_t slash = step.task.size();
  if (const auto order = name.substr(0, slash) <=> step.task; order != 0) return order;
  if (name.size() == slash) return std::strong_ordering::less;
  if (const auto order = name.substr(slash, 1) <=> std::string_view("/"); order != 0) return order;
  return name.substr(slash + 1) <=> step.step;
}

constexpr bool operator==(std::string_view name, const StepName& step) {
  return name.size() == step.task.size() + 1 + step.step.size() && name <=> step == 0;
}

/// Orders names, and finds them by text or by step.
struct NameOrder {
  using is_transparent = void;
  template <class A, class B>
  constexpr bool operator()(const A& a, const B& b) const {
    return order(a, b) < 0;
  }

 private:
  static constexpr auto order(std::string_view a, std::string_view b) { return a <=> b; }
  static constexpr auto order(std::string_view a, const StepName& b) { return a <=> b; }
  static constexpr auto order(const StepName& a, std::string_view b) { return 0 <=> (b <=> a); }
};

}  // namespace bounty
