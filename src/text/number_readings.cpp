#include "text/number_readings.hpp"

#include <algorithm>
#include <iterator>

#include "text/digits.hpp"

namespace bounty {
namespace {

constexpr std::string_view separators = ".,' _";

bool is_all_digits(std::string_view text) { return std::ranges::all_of(text, is_digit); }

/// Whether the digits are in groups of three, all parted by one of the separators but `not_by`.
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

std::string digits_of(std::string_view text) {
  std::string digits;
  std::ranges::copy_if(text, std::back_inserter(digits), is_digit);
  return digits;
}

/// Without zeros in front, and behind the point: so 1.000 cannot be taken for a thousand.
std::string plain_number(std::string whole, std::string fraction) {
  whole.erase(0, whole.find_first_not_of('0'));
  fraction.erase(fraction.find_last_not_of('0') + 1);
  if (whole.empty()) whole = "0";
  return fraction.empty() ? whole : whole + '.' + fraction;
}

/// The last point or comma, if there is one, parts the fraction off, and is the only one of its
/// kind.
std::string decimal_reading(std::string_view text) {
  const std::size_t point = text.find_last_of(".,");
  const bool has_point = point != std::string_view::npos;
  const std::string_view whole = text.substr(0, point);
  const std::string_view fraction = has_point ? text.substr(point + 1) : "";
  if (!is_all_digits(fraction) || (whole.empty() && fraction.empty())) return "";
  const bool is_right = is_all_digits(whole) || (has_point && is_grouped(whole, text[point]));
  return is_right ? plain_number(digits_of(whole), std::string(fraction)) : "";
}

}  // namespace

bool is_in_number(char c) { return is_digit(c) || separators.find(c) != std::string_view::npos; }

std::vector<std::string> readings_of_number(std::string_view text) {
  std::vector<std::string> readings;
  if (is_grouped(text, '\0')) readings.push_back(digits_of(text));
  std::string decimal = decimal_reading(text);
  if (!decimal.empty()) readings.push_back(std::move(decimal));
  return readings;
}

}  // namespace bounty
