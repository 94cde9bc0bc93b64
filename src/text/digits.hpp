#pragma once

#include <cstdint>
#include <string_view>

namespace bounty {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The number that digits stand for; so few that it fits.
constexpr std::int64_t number_of(std::string_view digits) {
  std::int64_t number = 0;
  for (const char digit : digits) number = number * 10 + (digit - '0');
  return number;
}

}  // namespace bounty
