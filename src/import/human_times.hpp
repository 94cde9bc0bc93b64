#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Times that humans needed, as files beside a task family list them. `bounty init` shows them to
/// the author and chooses none.
namespace bounty {

/// One run by a human, as a README reports it.
struct Baseline {
  std::uint32_t line = 0;  ///< from 1
  std::string time;
  std::string of;  ///< the first cell of its row; "" where that is the time
};

/// Returns the rows that have a time from the tables below headings about baselines.
std::vector<Baseline> baselines_in(std::string_view readme);

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
