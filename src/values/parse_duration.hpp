#pragma once

#include <string>
#include <string_view>

#include "bounty/duration.hpp"
#include "values/parse_values.hpp"

namespace bounty {

/// A JSON number of hours, `2.5`.
Parsed<Duration> parse_hours(std::string_view number);

/// `H:MM`, `H:MM:SS`, units in falling order (`2h`, `1h 30m`, `1.5h`, `90m`, `45s`) or ISO 8601
/// (`PT2H30M`). Decimals only in the last part. Errors: bad-duration, out-of-range.
Parsed<Duration> parse_duration(std::string_view text);

/// `H:MM`, `H:MM:SS`, units in falling order, or ISO 8601, exactly as formats.md has them. The
/// hints of its errors are of the form; parse_duration() adds those of the value.
Parsed<Duration> parse_duration_exactly(std::string_view text);

/// Why a text is no duration. The hint names the forms where it is left out.
ValueError bad_duration(std::string message, Hint hint = {});
/// `nearest` is the nearest that can be held.
ValueError finer_than_a_millisecond(Duration nearest);
ValueError duration_too_long();
ValueError duration_below_zero();

}  // namespace bounty
