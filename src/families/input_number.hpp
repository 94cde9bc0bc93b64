#pragma once

#include <compare>
#include <cstdint>

namespace bounty {

/// The place of a submission in the order of input, in few bytes, as one is kept for each family:
/// the number of its input, and in that a line, 0 for the whole of it.
struct InputNumber {
  std::uint32_t input = 0;
  std::uint32_t line = 0;

  friend constexpr auto operator<=>(InputNumber, InputNumber) = default;
};

}  // namespace bounty
