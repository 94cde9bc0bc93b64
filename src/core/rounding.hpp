#pragma once

#include "bounty/money.hpp"

namespace bounty {

/// The nearest whole number to dividend / divisor, a half up: the one rounding rule of the program.
/// Both are at least 0, the divisor above it.
constexpr Wide divide_half_up(Wide dividend, Wide divisor) {
  const Wide whole = dividend / divisor;
  const Wide remainder = dividend % divisor;
  return remainder >= divisor - remainder ? whole + 1 : whole;
}

/// The greatest whole number not above dividend / divisor: for caps, which "up to" never exceeds.
constexpr Wide divide_down(Wide dividend, Wide divisor) { return dividend / divisor; }

}  // namespace bounty
