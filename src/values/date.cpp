#include "values/date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <vector>

#include "names/suggestion.hpp"
#include "unicode/ascii.hpp"

namespace bounty {
namespace {

bool has_form(std::string_view text, std::string_view form) {
  const auto fits = [](char c, char expected) {
    return expected == 'd' ? is_digit(c) : c == expected;
  };
  return std::ranges::equal(text, form, fits);
}

bool is_in_form(std::string_view text) { return has_form(text, "dddd-dd-dd"); }

std::chrono::year_month_day day_of(std::string_view date) {
  return {std::chrono::year(static_cast<int>(number_in(date.substr(0, 4)))),
          std::chrono::month(static_cast<unsigned>(number_in(date.substr(5, 2)))),
          std::chrono::day(static_cast<unsigned>(number_in(date.substr(8, 2))))};
}

/// Returns true for one or two digits, as of a day or a month.
bool is_short(std::string_view digits) {
  return !digits.empty() && digits.size() <= 2 && std::ranges::all_of(digits, is_digit);
}

std::string date_of(std::string_view year, std::string_view month, std::string_view day) {
  return fmt::format("{}-{:0>2}-{:0>2}", year, month, day);
}

/// Returns the date of a date with a time, such as `2026-11-22T09:30:00Z`.
std::string_view without_time(std::string_view text) {
  constexpr std::size_t length = 10;
  const bool has_time = text.size() > length && is_in_form(text.substr(0, length)) &&
                        (text[length] == 'T' || text[length] == ' ');
  return has_time ? text.substr(0, length) : text;
}

/// A year is followed by the month, or else by the day; before a year, either may come first. Years
/// have four digits.
std::vector<std::string> readings_of_parts(const std::vector<std::string_view>& parts) {
  if (parts.size() != 3 || !is_short(parts[1])) return {};
  if (has_form(parts[0], "dddd") && is_short(parts[2])) {
    std::string usual = date_of(parts[0], parts[1], parts[2]);
    return {is_date(usual) ? usual : date_of(parts[0], parts[2], parts[1])};
  }
  if (!is_short(parts[0]) || !has_form(parts[2], "dddd")) return {};
  return {date_of(parts[2], parts[0], parts[1]), date_of(parts[2], parts[1], parts[0])};
}

std::vector<std::string> readings_of_date(std::string_view text) {
  text = without_time(trimmed(text));
  if (has_form(text, "dddddddd"))
    return {date_of(text.substr(0, 4), text.substr(4, 2), text.substr(6))};
  const std::size_t separator = text.find_first_of("-/.");
  if (separator == std::string_view::npos) return {};
  return readings_of_parts(split(text, text[separator]));
}

/// Explains why the text is not a date.
std::string rule_for_date(std::string_view text) {
  if (!is_in_form(text)) return "write it as YYYY-MM-DD";
  const auto day = day_of(text);
  const auto last = day.year() / day.month() / std::chrono::last;
  if (!last.ok()) return "a year has 12 months";
  return fmt::format("the month {} has {} days", text.substr(0, 7),
                     static_cast<unsigned>(last.day()));
}

}  // namespace

bool is_date(std::string_view text) { return is_in_form(text) && day_of(text).ok(); }

bool is_posting_date(std::string_view text) { return is_date(text) && text >= first_date; }

Hint hint_for_date(std::string_view text) {
  Hint hint = did_you_mean(readings_of_date(text), is_posting_date);
  return hint.empty() ? rule_for_date(text) : hint;
}

}  // namespace bounty
