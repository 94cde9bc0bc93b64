#pragma once

#include <compare>
#include <cstdint>

namespace bounty {

/// The position of a submission in the order of input: the index of its input, and the line within
/// it, or 0 for the whole input. Kept small, because there is one for each family.
struct InputNumber {
  std::uint32_t input = 0;
  std::uint32_t line = 0;

  friend constexpr auto operator<=>(InputNumber, InputNumber) = default;
};

}  // namespace bounty
