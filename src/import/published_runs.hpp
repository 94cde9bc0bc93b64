#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bounty {

/// How long a task takes humans, by METR's published runs.
struct HumanMinutes {
  std::uint32_t line = 0;  ///< the first that says it, from 1
  std::string task;        ///< as it is written there: `family/task`
  std::string minutes;     ///< the digits that stand there
};

/// What the lines of a `runs.jsonl` say of the family's tasks, each once: many runs say the same.
/// Lines that are no JSON objects are none of them.
std::vector<HumanMinutes> human_minutes_in(std::string_view lines, std::string_view family);

}  // namespace bounty
