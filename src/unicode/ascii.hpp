#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bounty {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Returns the value of the digits, which must fit.
constexpr std::int64_t number_in(std::string_view digits) {
  std::int64_t number = 0;
  for (const char digit : digits) number = number * 10 + (digit - '0');
  return number;
}

/// Converts ASCII letters; all other bytes stay unchanged.
constexpr char lower_case(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

inline std::string in_lower_case(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), lower_case);
  return lower;
}

/// Returns true if the text ends with `ending`, ignoring case; `ending` must be in lower case.
constexpr bool ends_with_in_any_case(std::string_view text, std::string_view ending) {
  return text.size() >= ending.size() &&
         std::ranges::equal(text.substr(text.size() - ending.size()), ending, {}, lower_case);
}

constexpr bool is_letter(char c) { return lower_case(c) >= 'a' && lower_case(c) <= 'z'; }

constexpr bool is_letter_or_digit(char c) { return is_letter(c) || is_digit(c); }

constexpr bool is_blank_or_tab(char c) { return c == ' ' || c == '\t'; }

/// Returns the text without leading and trailing spaces and tabs.
constexpr std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t";
  text = text.substr(0, text.find_last_not_of(blanks) + 1);
  return text.empty() ? text : text.substr(text.find_first_not_of(blanks));
}

/// Returns the parts between the separators: one more than there are separators.
inline std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t end = text.find(separator); end != std::string_view::npos;
       end = text.find(separator)) {
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  parts.push_back(text);
  return parts;
}

}  // namespace bounty
