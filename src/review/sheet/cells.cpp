#include "review/sheet/cells.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

#include "bounty/print.hpp"
#include "names/suggestion.hpp"
#include "review/sheet/sheet.hpp"
#include "unicode/ascii.hpp"
#include "values/decimal.hpp"
#include "values/readings.hpp"

namespace bounty {
namespace {

/// The characters that people put between groups of digits, besides commas and points.
constexpr std::array<std::string_view, 6> group_marks = {" ", "'",      "\u2019",
                                                         "_", "\u00A0", "\u202F"};

constexpr std::size_t size_of_group = 3;

/// Returns the separator that the cell begins with, or "".
std::string_view mark_at_begin(std::string_view cell) {
  for (const std::string_view mark : group_marks) {
    if (cell.starts_with(mark)) return mark;
  }
  return "";
}

std::string without_group_marks(std::string_view cell) {
  std::string text;
  while (!cell.empty()) {
    const std::string_view mark = mark_at_begin(cell);
    if (mark.empty()) text += cell.front();
    cell.remove_prefix(std::max<std::size_t>(1, mark.size()));
  }
  return text;
}

/// Replaces the only comma by a point, if there is no point.
std::string with_point(std::string_view text) {
  std::string number(text);
  const bool has_one_comma =
      std::ranges::count(text, ',') == 1 && text.find('.') == std::string_view::npos;
  if (has_one_comma) std::ranges::replace(number, ',', '.');
  return number;
}

/// Returns the number of a percentage without spaces.
std::string_view in_front_of_sign(std::string_view percentage) {
  percentage.remove_suffix(1);
  for (const std::string_view blank : {" ", "\u00A0", "\u202F"}) {
    if (percentage.ends_with(blank)) percentage.remove_suffix(blank.size());
  }
  return percentage;
}

/// Returns the number with its decimal point at `point`, and without zeros after the cents.
std::string with_point_at(std::string_view text, std::size_t point) {
  constexpr std::size_t size_of_cents = 2;
  std::string parts = digits_of(text.substr(point));
  while (parts.size() > size_of_cents && parts.back() == '0') parts.pop_back();
  return digits_of(text.substr(0, point)) + (parts.empty() ? "" : "." + parts);
}

/// Returns what grouped digits may mean: the last separator is the decimal point, or the first, or
/// none is.
std::vector<std::string> readings_of(const std::string& text) {
  constexpr std::string_view points = ".,";
  const std::size_t first = text.find_first_of(points);
  const std::size_t last = text.find_last_of(points);
  if (first == std::string::npos) return {text};
  if (text[first] != text[last]) return {with_point_at(text, last), with_point_at(text, first)};
  if (first != last) return {digits_of(text)};
  if (text.size() - first - 1 != size_of_group) return {with_point_at(text, first)};
  return {digits_of(text), with_point_at(text, first)};
}

/// Returns true if digits may be grouped: `1.995` means two thousand to some, and two to others.
bool has_groups(std::string_view cell, const std::string& text) {
  if (text.size() != cell.size()) return true;
  const std::size_t first = text.find_first_of(".,");
  if (first == std::string::npos) return false;
  return text.find_first_of(".,", first + 1) != std::string::npos ||
         text.size() - first - 1 == size_of_group;
}

bool is_number(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_in_number);
}

std::string listed(const std::vector<std::string>& readings) {
  return fmt::format("{}", fmt::join(readings, " or "));
}

}  // namespace

Parsed<Rate> parse_rate_cell(std::string_view cell) {
  const bool is_percentage = cell.ends_with('%');
  const std::string number = with_point(is_percentage ? in_front_of_sign(cell) : cell);
  if (is_percentage && Decimal::from_plain_digits(number)) return parse_percentage(number + '%');
  if (Decimal::from_json_number(number)) return parse_fraction(number);
  return parse_percentage(cell);
}

Parsed<Money> parse_amount_cell(std::string_view cell) {
  const std::string text = without_group_marks(cell);
  if (!is_number(text) || !has_groups(cell, text)) {
    const std::string number = with_point(text);
    return parse_amount(Decimal::from_plain_digits(number) ? std::string_view(number) : cell);
  }
  const std::vector<std::string> readings = readings_of(text);
  std::vector<std::string> amounts;
  for (const std::string& reading : readings) {
    if (const auto amount = parse_amount(reading)) amounts.push_back(plain_amount(amount.value()));
  }
  return ValueError{
      DiagnosticCode::bad_amount,
      fmt::format("{} has digits in groups: it may be {}", in_quotes(cell), listed(readings)),
      did_you_mean(amounts, [](std::string_view) { return true; })};
}

bool says_the_same(std::string_view cell, std::string_view stands) {
  if (holds(cell, stands)) return true;
  const Parsed<Rate> one = parse_rate_cell(cell);
  const Parsed<Rate> other = parse_rate_cell(stands);
  return one && other && one.value() == other.value();
}

}  // namespace bounty
