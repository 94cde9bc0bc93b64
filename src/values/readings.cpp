#include "values/readings.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <span>
#include <utility>

#include "unicode/ascii.hpp"
#include "unicode/characters.hpp"

namespace bounty {
namespace {

constexpr std::string_view separators = ".,' _";

bool is_all_digits(std::string_view text) { return std::ranges::all_of(text, is_digit); }

/// Returns true if the digits are in groups of three, all separated by the same separator, which is
/// not `not_by`.
bool is_grouped(std::string_view text, char not_by) {
  const std::size_t first = text.find_first_of(separators);
  if (first == std::string_view::npos || first == 0 || first > 3) return false;
  if (!is_all_digits(text.substr(0, first))) return false;
  const char by = text[first];
  if (by == not_by || text.front() == '0' || (text.size() - first) % 4 != 0) return false;
  for (std::size_t i = first; i < text.size(); ++i) {
    if ((i - first) % 4 == 0 ? text[i] != by : !is_digit(text[i])) return false;
  }
  return true;
}

/// Removes leading zeros and trailing decimal zeros, so that 1.000 cannot be mistaken for a
/// thousand.
std::string plain_number(std::string whole, std::string fraction) {
  whole.erase(0, whole.find_first_not_of('0'));
  fraction.erase(fraction.find_last_not_of('0') + 1);
  if (whole.empty()) whole = "0";
  return fraction.empty() ? whole : whole + '.' + fraction;
}

/// Reads the last point or comma as the decimal point, if it is the only one of its kind.
std::string decimal_reading(std::string_view text) {
  const std::size_t point = text.find_last_of(".,");
  const bool has_point = point != std::string_view::npos;
  const std::string_view whole = text.substr(0, point);
  const std::string_view fraction = has_point ? text.substr(point + 1) : "";
  if (!is_all_digits(fraction) || (whole.empty() && fraction.empty())) return "";
  const bool is_valid = is_all_digits(whole) || (has_point && is_grouped(whole, text[point]));
  return is_valid ? plain_number(digits_of(whole), std::string(fraction)) : "";
}

}  // namespace

std::string in_plain_characters(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    const Character character = first_character(text);
    if (character.bytes == 1) {
      plain += text.front();
    } else if (character.code == 0xA0 || character.code == 0x202F || character.code == 0x2009) {
      plain += ' ';
    } else if (character.code == 0xFF0C) {
      plain += ',';
    } else if (character.code != 0x200B && character.code != 0x2060 && character.code != 0xFEFF) {
      plain += text.substr(0, character.bytes);
    }
    text.remove_prefix(character.bytes);
  }
  return plain;
}

std::string digits_of(std::string_view text) {
  std::string digits;
  std::ranges::copy_if(text, std::back_inserter(digits), is_digit);
  return digits;
}

bool is_in_number(char c) { return is_digit(c) || separators.find(c) != std::string_view::npos; }

std::vector<std::string> readings_of_number(std::string_view written) {
  const std::string plain = in_plain_characters(written);
  const std::string_view text = trimmed(plain);
  std::vector<std::string> readings;
  if (is_grouped(text, '\0')) readings.push_back(digits_of(text));
  std::string decimal = decimal_reading(text);
  if (!decimal.empty()) readings.push_back(std::move(decimal));
  return readings;
}

namespace {

/// Longer texts cannot be durations, and guessing would take long.
constexpr std::size_t longest_guess = 64;

/// Units as people write them.
constexpr std::array<std::pair<std::string_view, char>, 15> unit_words = {{
    {"h", 'h'},
    {"hr", 'h'},
    {"hrs", 'h'},
    {"hour", 'h'},
    {"hours", 'h'},
    {"m", 'm'},
    {"min", 'm'},
    {"mins", 'm'},
    {"minute", 'm'},
    {"minutes", 'm'},
    {"s", 's'},
    {"sec", 's'},
    {"secs", 's'},
    {"second", 's'},
    {"seconds", 's'},
}};

/// Removes the leading characters that satisfy the predicate from the text, and returns them.
template <class IsOfKind>
std::string_view take_while(std::string_view& text, IsOfKind is_of_kind) {
  const auto end = std::ranges::find_if_not(text, is_of_kind);
  const std::string_view taken = text.substr(0, static_cast<std::size_t>(end - text.begin()));
  text.remove_prefix(taken.size());
  return taken;
}

/// The readings of a number and its unit, 0 if there is none.
struct UnclearPart {
  std::vector<std::string> numbers;
  char unit = 0;
};

/// Removes a number from the text and returns it, without trailing spaces.
std::string_view take_number(std::string_view& text) {
  take_while(text, is_blank_or_tab);
  std::string_view number = take_while(text, is_in_number);
  while (!number.empty() && number.back() == ' ') number.remove_suffix(1);
  return number;
}

/// Skips the separator after a unit: spaces, or a comma and a space. A comma or point without a
/// space could belong to a number.
bool take_separator(std::string_view& text) {
  take_while(text, is_blank_or_tab);
  if (text.starts_with(", ")) text.remove_prefix(1);
  take_while(text, is_blank_or_tab);
  return text.empty() || is_digit(text.front());
}

/// Returns the parts of a text such as `2 Hours, 30 min`, or std::nullopt if it is something else.
std::optional<std::vector<UnclearPart>> parts_of(std::string_view text) {
  const std::span units(unit_words);
  std::vector<UnclearPart> parts;
  while (!text.empty()) {
    const std::string_view number = take_number(text);
    take_while(text, is_blank_or_tab);
    const std::string_view word = take_while(text, is_letter);
    const auto unit = std::ranges::find(units, word, &std::pair<std::string_view, char>::first);
    const bool is_valid = word.empty() ? text.empty() : unit != units.end();
    if (!is_valid || !take_separator(text)) return std::nullopt;
    parts.push_back({readings_of_number(number), word.empty() ? '\0' : unit->second});
  }
  return parts;
}

/// Returns the units that a number without one may have: the next smaller one, or minutes or hours
/// for a single number.
std::string_view units_after(const std::vector<UnclearPart>& parts) {
  if (parts.size() == 1) return "mh";
  const char previous = parts[parts.size() - 2].unit;
  if (previous == 'h') return "m";
  return previous == 'm' ? "s" : "";
}

/// Returns every combination of a beginning, a number and a unit.
std::vector<std::string> followed_by(const std::vector<std::string>& beginnings,
                                     const UnclearPart& part, std::string_view units) {
  std::vector<std::string> texts;
  for (const std::string& beginning : beginnings) {
    for (const std::string& number : part.numbers) {
      for (const char unit : units) texts.push_back(beginning + number + unit);
    }
  }
  return texts;
}

std::vector<std::string> readings_in_units(std::string_view text) {
  if (text.starts_with("pt")) text.remove_prefix(2);
  const std::optional<std::vector<UnclearPart>> parts = parts_of(text);
  constexpr std::size_t most_parts = 3;
  if (!parts || parts->size() > most_parts) return {};
  std::vector<std::string> texts = {""};
  for (const UnclearPart& part : *parts) {
    const char unit = part.unit;
    texts = followed_by(texts, part, unit == 0 ? units_after(*parts) : std::string_view(&unit, 1));
  }
  return texts;
}

/// Returns true for minutes or seconds of a clock time, even above 59 or of one digit.
bool is_in_clock(std::string_view digits) {
  return !digits.empty() && digits.size() <= 2 && std::ranges::all_of(digits, is_digit);
}

/// `:30` is minutes or seconds; `1:75` is 75 minutes, or uses a colon as the decimal point.
std::vector<std::string> readings_of_pair(const std::string& first, const std::string& second) {
  if (!is_in_clock(second)) return {};
  if (first.empty()) return {second + 'm', second + 's'};
  const bool is_valid = second.size() == 2 && second.front() < '6';
  if (is_valid) return {first + 'h' + second + 'm'};
  return {first + 'h' + second + 'm', first + '.' + second + 'h'};
}

std::vector<std::string> readings_of_clock(std::string_view text) {
  const std::vector<std::string_view> split_parts = split(text, ':');
  const std::vector<std::string> parts(split_parts.begin(), split_parts.end());
  if (!std::ranges::all_of(parts[0], is_digit)) return {};
  if (parts.size() == 2) return readings_of_pair(parts[0], parts[1]);
  if (parts.size() != 3 || !is_in_clock(parts[1]) || !is_in_clock(parts[2])) return {};
  return {parts[0] + 'h' + parts[1] + 'm' + parts[2] + 's'};
}

}  // namespace

std::vector<std::string> readings_of_duration(std::string_view text) {
  if (text.size() > longest_guess) return {};
  const std::string lower = in_lower_case(trimmed(in_plain_characters(text)));
  const bool is_clock = lower.find(':') != std::string::npos;
  return is_clock ? readings_of_clock(lower) : readings_in_units(lower);
}

}  // namespace bounty
