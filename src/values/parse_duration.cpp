#include "values/parse_duration.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "bounty/print.hpp"
#include "names/suggestion.hpp"
#include "unicode/ascii.hpp"
#include "values/decimal.hpp"
#include "values/readings.hpp"

namespace bounty {
namespace {

bool is_duration(std::string_view text) { return parse_duration_exactly(text).has_value(); }

}  // namespace

Parsed<Duration> parse_hours(std::string_view number) {
  const auto hours = Decimal::from_json_number(number);
  if (!hours) return bad_duration(fmt::format("{} is not a number of hours", in_quotes(number)));
  if (hours->is_negative()) return duration_below_zero();
  const auto milliseconds = hours->in_units(Duration::milliseconds_per_hour);
  if (!milliseconds || milliseconds->nearest > Duration::max_milliseconds)
    return duration_too_long();
  const Duration nearest = Duration::from_milliseconds(milliseconds->nearest);
  if (milliseconds->is_exact) return nearest;
  return finer_than_a_millisecond(nearest);
}

Parsed<Duration> parse_duration(std::string_view text) {
  Parsed<Duration> parsed = parse_duration_exactly(text);
  if (parsed || parsed.error().code != DiagnosticCode::bad_duration) return parsed;
  Hint hint = did_you_mean(readings_of_duration(text), is_duration);
  if (!hint.empty()) parsed.error().hint = std::move(hint);
  return parsed;
}

namespace {

constexpr std::string_view spaces = " \t";

/// Returns the number of leading characters that satisfy the predicate.
template <class IsOfKind>
std::size_t length_of(std::string_view text, IsOfKind is_of_kind) {
  return static_cast<std::size_t>(std::ranges::find_if_not(text, is_of_kind) - text.begin());
}

/// A number of a duration with its unit.
struct Part {
  std::string_view digits;
  std::int64_t milliseconds_per_unit;
};

/// Returns true for numbers that are too short to overflow, as most are.
bool is_small_number(std::string_view digits) {
  constexpr std::size_t longest = 6;
  return !digits.empty() && digits.size() <= longest && std::ranges::all_of(digits, is_digit);
}

/// The sum of parts, only the last of which may have decimals.
class SumOfParts {
 public:
  /// Adds a part. Returns false if that fails; duration() then returns the error.
  bool add_part(const Part& part) {
    if (!is_small_number(part.digits) || has_fraction_) return add_decimal(part);
    milliseconds_ += number_in(part.digits) * part.milliseconds_per_unit;
    return true;
  }

  [[nodiscard]] Parsed<Duration> duration() const {
    if (error_) return *error_;
    if (milliseconds_ > Duration::max_milliseconds) return duration_too_long();
    const Duration nearest = Duration::from_milliseconds(milliseconds_);
    if (is_exact_) return nearest;
    return finer_than_a_millisecond(nearest);
  }

 private:
  bool add_decimal(const Part& part) {
    const auto number = Decimal::from_plain_digits(part.digits);
    if (!number)
      return refuse(bad_duration(
          fmt::format("{} is not a number of hours, minutes or seconds", in_quotes(part.digits))));
    if (has_fraction_)
      return refuse(bad_duration("only the last part of a duration can have decimals"));
    has_fraction_ = part.digits.find('.') != std::string_view::npos;
    const auto units = number->in_units(part.milliseconds_per_unit);
    if (!units || units->nearest > Duration::max_milliseconds) return refuse(duration_too_long());
    milliseconds_ += units->nearest;
    is_exact_ = is_exact_ && units->is_exact;
    return true;
  }

  bool refuse(ValueError error) {
    error_ = std::move(error);
    return false;
  }

  std::int64_t milliseconds_ = 0;
  bool is_exact_ = true;
  bool has_fraction_ = false;
  std::optional<ValueError> error_;
};

bool is_two_digits(std::string_view text) {
  return text.size() == 2 && is_digit(text[0]) && is_digit(text[1]);
}

/// Returns true if the digits can be minutes or seconds of a clock time: two digits up to 59.
bool is_sixtieths(std::string_view digits) { return is_two_digits(digits) && digits[0] < '6'; }

ValueError bad_sixtieths(std::string_view digits, std::string_view unit) {
  if (!is_two_digits(digits))
    return bad_duration(fmt::format("{} must have two digits, found {}", unit, in_quotes(digits)));
  return bad_duration(fmt::format("{} must be at most 59, found {}", unit, digits));
}

bool has_character(std::string_view text, char c) {
  return std::ranges::find(text, c) != text.end();
}

/// Removes the text up to the next colon, or all of it, and the colon from `text`, and returns it.
std::string_view take_up_to_colon(std::string_view& text) {
  const std::size_t length = length_of(text, [](char c) { return c != ':'; });
  const std::string_view taken = text.substr(0, length);
  text.remove_prefix(std::min(length + 1, text.size()));
  return taken;
}

/// Parses `H:MM` or `H:MM:SS`.
Parsed<Duration> parse_clock(std::string_view text) {
  const std::string_view hours = take_up_to_colon(text);
  const bool has_seconds = has_character(text, ':');
  const std::string_view minutes = take_up_to_colon(text);
  const std::string_view seconds = text;
  if (has_character(hours, '.')) return bad_duration("hours before a colon must be whole");
  SumOfParts sum;
  if (!sum.add_part({hours, Duration::milliseconds_per_hour})) return sum.duration();
  if (!is_sixtieths(minutes)) return bad_sixtieths(minutes, "minutes");
  sum.add_part({minutes, Duration::milliseconds_per_minute});
  if (!has_seconds) return sum.duration();
  if (!is_sixtieths(seconds)) return bad_sixtieths(seconds, "seconds");
  sum.add_part({seconds, Duration::milliseconds_per_second});
  return sum.duration();
}

struct Unit {
  char letter;
  std::int64_t milliseconds;
};

constexpr std::array<Unit, 3> small_units = {{{'h', Duration::milliseconds_per_hour},
                                              {'m', Duration::milliseconds_per_minute},
                                              {'s', Duration::milliseconds_per_second}}};
constexpr std::array<Unit, 3> iso_units = {{{'H', Duration::milliseconds_per_hour},
                                            {'M', Duration::milliseconds_per_minute},
                                            {'S', Duration::milliseconds_per_second}}};

ValueError unknown_unit(std::string_view text) {
  constexpr std::string_view calendar = "dDwWyY";
  const std::size_t letter = std::min(text.find_first_not_of(spaces), text.size() - 1);
  if (calendar.find(text[letter]) != std::string_view::npos) {
    return bad_duration("days and weeks are not accepted: a working day is not 24 hours",
                        "give the hours of work, such as \"8h\"");
  }
  const std::string_view word = text.substr(letter);
  return bad_duration(fmt::format("unknown unit {}", in_quotes(word)));
}

/// Explains an invalid ISO 8601 duration without the T before the hours.
ValueError bad_iso(std::string_view text) {
  const std::size_t unit = text.find_first_of("DWY");
  if (unit != std::string_view::npos) return unknown_unit(text.substr(unit));
  return bad_duration(fmt::format("{} is not an ISO 8601 duration", in_quotes(text)),
                      "begin hours and minutes with PT, such as \"PT2H30M\"");
}

/// Parses numbers with units in descending order, such as `1h 30m`.
Parsed<Duration> parse_units(std::string_view text, const std::array<Unit, 3>& known) {
  SumOfParts sum;
  const Unit* next = known.data();
  const Unit* const end = next + known.size();
  while (!text.empty()) {
    const std::size_t digits = length_of(text, [](char c) { return is_digit(c) || c == '.'; });
    if (digits == text.size()) return bad_duration("the unit is missing");
    if (digits == 0) return unknown_unit(text);
    const Unit* unit = std::ranges::find(known.data(), end, text[digits], &Unit::letter);
    const bool is_word = digits + 1 < text.size() && is_letter(text[digits + 1]);
    if (unit == end || is_word) return unknown_unit(text.substr(digits));
    if (unit < next)
      return bad_duration("a unit is repeated or out of order: write hours, minutes, seconds");
    if (!sum.add_part({text.substr(0, digits), unit->milliseconds})) break;
    next = unit + 1;
    text.remove_prefix(digits + 1);
    text.remove_prefix(length_of(text, is_blank_or_tab));
  }
  return sum.duration();
}

}  // namespace

ValueError bad_duration(std::string message, Hint hint) {
  if (hint.empty()) hint = "write it as \"2h30m\", \"2:30\" or 2.5 (hours)";
  return {DiagnosticCode::bad_duration, std::move(message), std::move(hint)};
}

ValueError finer_than_a_millisecond(Duration nearest) {
  const auto is_nearest = [&](std::string_view text) {
    const Parsed<Duration> parsed = parse_duration_exactly(text);
    return parsed && parsed.value() == nearest;
  };
  return bad_duration("the duration is finer than a millisecond",
                      did_you_mean({units(nearest)}, is_nearest));
}

ValueError duration_too_long() {
  return {DiagnosticCode::out_of_range, "the duration is longer than 100,000 hours",
          "give the time of one repetition, and put repetitions into \"count\""};
}

ValueError duration_below_zero() {
  return {DiagnosticCode::out_of_range, "the duration is negative", ""};
}

Parsed<Duration> parse_duration_exactly(std::string_view text) {
  if (text.empty()) return bad_duration("the duration is empty");
  if (is_blank_or_tab(text.back())) return bad_duration("the duration ends with a space");
  if (text.front() == '-') return duration_below_zero();
  if (has_character(text, ':')) return parse_clock(text);
  if (!text.starts_with('P')) return parse_units(text, small_units);
  if (!text.starts_with("PT")) return bad_iso(text);
  if (text.size() == 2 || text.find_first_of(spaces) != std::string_view::npos)
    return bad_duration(fmt::format("{} is not an ISO 8601 duration", in_quotes(text)));
  return parse_units(text.substr(2), iso_units);
}

}  // namespace bounty
