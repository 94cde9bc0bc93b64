#pragma once

#include <string>

#include "bounty/step_name.hpp"

namespace bounty {

/// `task/step` in one piece.
inline std::string text_of(const StepName& name) {
  std::string text;
  text.reserve(name.task.size() + 1 + name.step.size());
  return text.append(name.task).append(1, '/').append(name.step);
}

}  // namespace bounty
