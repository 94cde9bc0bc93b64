#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bounty {

/// One run by a human, as a README reports it.
struct Baseline {
  std::uint32_t line = 0;  ///< from 1
  std::string time;
  std::string of;  ///< the first cell of its row; "" where that is the time
};

/// Returns the rows that have a time from the tables below headings about baselines.
std::vector<Baseline> baselines_in(std::string_view readme);

}  // namespace bounty
