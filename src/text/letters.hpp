#pragma once

#include <algorithm>
#include <string_view>

#include "text/digits.hpp"

namespace bounty {

/// Letters of ASCII; all others stay as they are.
constexpr char lower_case(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Whether the text ends so; `ending` is in lower case, the text in any.
constexpr bool ends_with_in_any_case(std::string_view text, std::string_view ending) {
  return text.size() >= ending.size() &&
         std::ranges::equal(text.substr(text.size() - ending.size()), ending, {}, lower_case);
}

constexpr bool is_letter(char c) { return lower_case(c) >= 'a' && lower_case(c) <= 'z'; }

constexpr bool is_letter_or_digit(char c) { return is_letter(c) || is_digit(c); }

}  // namespace bounty
