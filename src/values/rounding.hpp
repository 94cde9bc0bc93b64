#pragma once

#include "bounty/money.hpp"

namespace bounty {

/// The nearest whole number to dividend / divisor, a half up: the one rounding rule of the program.
/// Both are at least 0, the divisor above it.
constexpr Wide divide_half_up(Wide dividend, Wide divisor) {
  constexpr Wide narrow = UINT64_MAX;
  if (dividend <= narrow && divisor <= narrow) {  // the same, where hardware can divide
    const auto small_dividend = static_cast<std::uint64_t>(dividend);
    const auto small_divisor = static_cast<std::uint64_t>(divisor);
    const std::uint64_t remainder = small_dividend % small_divisor;
    return Wide{small_dividend / small_divisor} + (remainder >= small_divisor - remainder ? 1 : 0);
  }
  const Wide whole = dividend / divisor;
  const Wide remainder = dividend - whole * divisor;
  return remainder >= divisor - remainder ? whole + 1 : whole;
}

/// The greatest whole number not above dividend / divisor: for caps, which "up to" never exceeds.
constexpr Wide divide_down(Wide dividend, Wide divisor) { return dividend / divisor; }

}  // namespace bounty
