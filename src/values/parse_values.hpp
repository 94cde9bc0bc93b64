#pragma once

#include <string>
#include <string_view>

#include "bounty/count.hpp"
#include "bounty/diagnostic.hpp"
#include "bounty/expected.hpp"
#include "bounty/money.hpp"
#include "bounty/rate.hpp"

namespace bounty {

/// Why a text is not a valid value, with a hint.
struct ValueError {
  DiagnosticCode code;
  std::string message;
  Hint hint{};  ///< empty if nothing similar is valid
};

template <class T>
using Parsed = Expected<T, ValueError>;

/// Parses a JSON number from 0 to 1 with at most 6 decimal places. Errors: bad-rate, out-of-range.
Parsed<Rate> parse_fraction(std::string_view number);

/// Parses a percentage from `0%` to `100%` with at most 4 decimal places. Errors: bad-rate,
/// out-of-range.
Parsed<Rate> parse_percentage(std::string_view text);

/// Parses a JSON number of dollars from 0 to 1,000,000 with at most 2 decimal places. Errors:
/// bad-amount, out-of-range.
Parsed<HourlyRate> parse_hourly_number(std::string_view number);

/// Parses the same as plain digits, such as `300.00`.
Parsed<HourlyRate> parse_hourly_rate(std::string_view text);

/// Parses dollars as plain digits with at most 2 decimal places, up to what 64-bit cents hold.
/// Errors: bad-amount, out-of-range.
Parsed<Money> parse_amount(std::string_view text);

/// Parses the same as a JSON number, such as `300` or `3e2`.
Parsed<Money> parse_amount_number(std::string_view number);

/// Parses a whole JSON number from 1 to 1,000,000 in any notation, such as `10` or `1e1`. Errors:
/// out-of-range.
Parsed<Count> parse_count(std::string_view number);

}  // namespace bounty
