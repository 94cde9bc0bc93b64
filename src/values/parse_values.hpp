#pragma once

#include <string>
#include <string_view>

#include "bounty/count.hpp"
#include "bounty/diagnostic.hpp"
#include "bounty/expected.hpp"
#include "bounty/money.hpp"
#include "bounty/rate.hpp"

namespace bounty {

/// Why a text is not a value of its kind, and the nearest text that is.
struct ValueError {
  DiagnosticCode code;
  std::string message;
  Hint hint{};  ///< empty where nothing is near
};

template <class T>
using Parsed = Expected<T, ValueError>;

/// A JSON number from 0 to 1, at most 6 decimals. Errors: bad-rate, out-of-range.
Parsed<Rate> parse_fraction(std::string_view number);

/// A percentage from `0%` to `100%`, at most 4 decimals. Errors: bad-rate, out-of-range.
Parsed<Rate> parse_percentage(std::string_view text);

/// A JSON number of dollars, at most 2 decimals, from 0 to 1,000,000.
/// Errors: bad-amount, out-of-range.
Parsed<HourlyRate> parse_hourly_number(std::string_view number);

/// The same as plain digits: `300.00`.
Parsed<HourlyRate> parse_hourly_rate(std::string_view text);

/// Dollars as plain digits, at most 2 decimals, as many as 64-bit cents hold.
/// Errors: bad-amount, out-of-range.
Parsed<Money> parse_amount(std::string_view text);

/// The same as a JSON number: `300`, `3e2`.
Parsed<Money> parse_amount_number(std::string_view number);

/// A whole JSON number from 1 to 1,000,000, in any spelling: `10`, `1e1`. Errors: out-of-range.
Parsed<Count> parse_count(std::string_view number);

}  // namespace bounty
