#pragma once

#include <string>
#include <string_view>

#include "bounty/duration.hpp"
#include "values/parse_values.hpp"

namespace bounty {

/// Parses a JSON number of hours, such as `2.5`. Errors: bad-duration, out-of-range.
Parsed<Duration> parse_hours(std::string_view number);

/// Parses `H:MM`, `H:MM:SS`, units in descending order (`2h`, `1h 30m`, `1.5h`, `90m`, `45s`) or
/// ISO 8601 (`PT2H30M`). Only the last part may have decimals. Errors: bad-duration, out-of-range.
Parsed<Duration> parse_duration(std::string_view text);

/// Parses the same forms, exactly as formats.md describes them. The hints of its errors explain the
/// form; parse_duration() replaces them by a value that may be meant.
Parsed<Duration> parse_duration_exactly(std::string_view text);

/// Returns a bad-duration error. The default hint lists the forms.
ValueError bad_duration(std::string message, Hint hint = {});
/// `nearest` is the duration rounded to milliseconds.
ValueError finer_than_a_millisecond(Duration nearest);
ValueError duration_too_long();
ValueError duration_below_zero();

}  // namespace bounty
