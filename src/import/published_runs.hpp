#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bounty {

/// The time that a task takes humans according to METR's published runs.
struct HumanMinutes {
  std::uint32_t line = 0;  ///< the first that says it, from 1
  std::string task;        ///< as it is written there: `family/task`
  std::string minutes;     ///< the digits that stand there
};

/// Returns the times that the lines of a `runs.jsonl` state for the family's tasks, each once,
/// because many runs repeat them. Lines that are not JSON objects are ignored.
std::vector<HumanMinutes> human_minutes_in(std::string_view lines, std::string_view family);

}  // namespace bounty
