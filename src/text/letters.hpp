#pragma once

#include "text/digits.hpp"

namespace bounty {

/// Letters of ASCII; all others stay as they are.
constexpr char lower_case(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

constexpr bool is_letter(char c) { return lower_case(c) >= 'a' && lower_case(c) <= 'z'; }

constexpr bool is_letter_or_digit(char c) { return is_letter(c) || is_digit(c); }

}  // namespace bounty
