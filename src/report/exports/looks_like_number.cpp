#include "report/exports/looks_like_number.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "unicode/ascii.hpp"

namespace bounty {
namespace {

/// Numbers and dates have no other letters than these behind a digit: exponents, times of day, the
/// T and Z of ISO 8601. And everywhere months and days of the week in English, or the beginnings of
/// them.
constexpr std::array<std::string_view, 7> words = {"e", "am", "pm", "a", "p", "t", "z"};
constexpr std::array<std::string_view, 19> names = {
    "january",   "february",  "march",   "april",    "may",      "june",   "july",
    "august",    "september", "october", "november", "december", "monday", "tuesday",
    "wednesday", "thursday",  "friday",  "saturday", "sunday"};

bool is_word(std::string_view letters, bool is_behind_digit) {
  const auto is_begun = [&](std::string_view name) {
    return letters.size() >= 3 && name.starts_with(letters);
  };
  return (is_behind_digit && std::ranges::find(words, letters) != words.end()) ||
         std::ranges::any_of(names, is_begun);
}

/// What stands between the digits and words of a number, a date or a time.
bool is_separator(char c) {
  return std::string_view(" .,:/-+%$()'").find(c) != std::string_view::npos;
}

/// A sign of a currency is no ASCII.
bool may_stand_in_number(char c) {
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
      if (!may_stand_in_number(lower[at])) return false;
      ++end;
    }
    at = end;
  }
  return has_digit;
}

}  // namespace bounty
