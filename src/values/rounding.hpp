#pragma once

#include "bounty/money.hpp"

namespace bounty {

/// Returns dividend / divisor rounded to the nearest integer, half up: the only rounding rule of
/// the program. Requires dividend >= 0 and divisor > 0.
constexpr Wide divide_half_up(Wide dividend, Wide divisor) {
  constexpr Wide narrow = UINT64_MAX;
  if (dividend <= narrow && divisor <= narrow) {  // the same result, but by hardware division
    const auto small_dividend = static_cast<std::uint64_t>(dividend);
    const auto small_divisor = static_cast<std::uint64_t>(divisor);
    const std::uint64_t remainder = small_dividend % small_divisor;
    return Wide{small_dividend / small_divisor} + (remainder >= small_divisor - remainder ? 1 : 0);
  }
  const Wide whole = dividend / divisor;
  const Wide remainder = dividend - whole * divisor;
  return remainder >= divisor - remainder ? whole + 1 : whole;
}

/// Returns dividend / divisor rounded down, for caps, which must never be exceeded.
constexpr Wide divide_down(Wide dividend, Wide divisor) { return dividend / divisor; }

}  // namespace bounty
