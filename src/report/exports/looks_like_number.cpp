#include "report/exports/looks_like_number.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "unicode/ascii.hpp"

namespace bounty {
namespace {

/// The words that can be part of a number or a date. These follow a digit: exponents, times of day,
/// the T and Z of ISO 8601. English names of months and days, or their beginnings, can be anywhere.
constexpr std::array<std::string_view, 7> words = {"e", "am", "pm", "a", "p", "t", "z"};
constexpr std::array<std::string_view, 19> names = {
    "january",   "february",  "march",   "april",    "may",      "june",   "july",
    "august",    "september", "october", "november", "december", "monday", "tuesday",
    "wednesday", "thursday",  "friday",  "saturday", "sunday"};

bool is_word(std::string_view letters, bool follows_digit) {
  const auto is_begun = [&](std::string_view name) {
    return letters.size() >= 3 && name.starts_with(letters);
  };
  return (follows_digit && std::ranges::find(words, letters) != words.end()) ||
         std::ranges::any_of(names, is_begun);
}

/// Whether the character can separate the digits and words of a number, a date or a time.
bool is_separator(char c) {
  return std::string_view(" .,:/-+%$()'").find(c) != std::string_view::npos;
}

/// Whether the character can be part of a number. Currency signs are not ASCII.
bool may_be_in_number(char c) {
  const bool is_ascii = static_cast<unsigned char>(c) < 0x80;
  return !is_ascii || is_digit(c) || is_separator(c);
}

}  // namespace

bool looks_like_number(std::string_view text) {
  const std::string lower = in_lower_case(text);
  if (lower == "true" || lower == "false") return true;
  bool has_digit = false;
  for (std::size_t at = 0; at < lower.size();) {
    std::size_t end = at;
    while (end < lower.size() && is_letter(lower[end])) ++end;
    if (end != at && !is_word(std::string_view(lower).substr(at, end - at), has_digit))
      return false;
    if (end == at) {
      has_digit = has_digit || is_digit(lower[at]);
      if (!may_be_in_number(lower[at])) return false;
      ++end;
    }
    at = end;
  }
  return has_digit;
}

}  // namespace bounty
