#pragma once

#include <string_view>

#include "bounty/duration.hpp"
#include "text/value_error.hpp"

namespace bounty {

/// A JSON number of hours, `2.5`.
Parsed<Duration> parse_hours(std::string_view number);

/// `H:MM`, `H:MM:SS`, units in falling order (`2h`, `1h 30m`, `1.5h`, `90m`, `45s`) or ISO 8601
/// (`PT2H30M`). Decimals only in the last part. Errors: bad-duration, out-of-range.
Parsed<Duration> parse_duration(std::string_view text);

}  // namespace bounty
