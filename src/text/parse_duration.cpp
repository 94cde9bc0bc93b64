#include "text/parse_duration.hpp"

#include <fmt/format.h>

#include <string>
#include <utility>

#include "bounty/print.hpp"
#include "text/decimal.hpp"
#include "text/duration_forms.hpp"
#include "text/duration_readings.hpp"
#include "text/suggestion.hpp"

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
  std::string hint = did_you_mean(readings_of_duration(text), is_duration);
  if (!hint.empty()) parsed.error().hint = std::move(hint);
  return parsed;
}

}  // namespace bounty
