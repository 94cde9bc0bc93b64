#pragma once

#include <cstdint>

#include "bounty/duration.hpp"
#include "bounty/rate.hpp"
#include "unicode/ascii.hpp"

/// Fast readers for the common spellings of values. Each function reads the value at `at`, and
/// returns a pointer past its end, or null for any other spelling, which the parsers of values/
/// read.
namespace bounty {

/// Reads a whole number of one to six digits.
inline const char* read_small_number(const char* at, std::int64_t& number) {
  constexpr int most_digits = 6;
  number = 0;
  int count = 0;
  for (; is_digit(*at) && count != most_digits; ++at, ++count) number = number * 10 + (*at - '0');
  return count == 0 || is_digit(*at) ? nullptr : at;
}

/// Reads two digits from 00 to 59.
inline const char* read_sixtieths(const char* at, std::int64_t& number) {
  if (*at < '0' || *at > '5' || !is_digit(at[1])) return nullptr;
  number = (at[0] - '0') * 10 + (at[1] - '0');
  return at + 2;
}

/// Reads a text, from its opening quote: `"1:30"`, `"1:30:00"`, `"2h"`, `"2h30m"` or `"90m"`.
inline const char* read_common_duration(const char* at, std::int64_t& milliseconds) {
  std::int64_t number = 0;
  at = read_small_number(at + 1, number);
  if (at == nullptr) return nullptr;
  if (*at == 'm' && at[1] == '"') {
    milliseconds = number * Duration::milliseconds_per_minute;
    return at + 2;
  }
  milliseconds = number * Duration::milliseconds_per_hour;
  if (*at == 'h') {
    if (at[1] == '"') return at + 2;
    at = read_small_number(at + 1, number);
    if (at == nullptr || *at != 'm' || at[1] != '"') return nullptr;
    milliseconds += number * Duration::milliseconds_per_minute;
    return at + 2;
  }
  if (*at != ':' || (at = read_sixtieths(at + 1, number)) == nullptr) return nullptr;
  milliseconds += number * Duration::milliseconds_per_minute;
  if (*at == ':') {
    if ((at = read_sixtieths(at + 1, number)) == nullptr) return nullptr;
    milliseconds += number * Duration::milliseconds_per_second;
  }
  return *at == '"' ? at + 1 : nullptr;
}

/// Reads a JSON number with at most six digits on either side of its point. Returns null if it is
/// not a number, or not a whole number of units. `units_per_one` is at most 10^7.
inline const char* read_common_number(const char* at, std::int64_t units_per_one,
                                      std::int64_t& units) {
  const bool has_zero = *at == '0';
  std::int64_t number = 0;
  const char* const whole = at;
  at = read_small_number(at, number);
  if (at == nullptr || (has_zero && at - whole != 1)) return nullptr;
  std::int64_t divisor = 1;
  if (*at == '.') {
    const char* const fraction = at + 1;
    std::int64_t parts = 0;
    at = read_small_number(fraction, parts);
    if (at == nullptr) return nullptr;
    for (auto digits = at - fraction; digits != 0; --digits) divisor *= 10;
    number = number * divisor + parts;
  }
  if (*at == 'e' || *at == 'E') return nullptr;
  units = number * units_per_one / divisor;
  return number * units_per_one % divisor == 0 ? at : nullptr;
}

}  // namespace bounty
