#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bounty {

/// What a README says of one run by a human: as it is written there.
struct Baseline {
  std::uint32_t line = 0;  ///< from 1
  std::string time;
  std::string of;  ///< the first cell of its row; "" where that is the time
};

/// The rows with a time of the tables below the headings of baselines.
std::vector<Baseline> baselines_in(std::string_view readme);

}  // namespace bounty
