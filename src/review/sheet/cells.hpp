#pragma once

#include <string>
#include <string_view>

#include "bounty/money.hpp"
#include "bounty/rate.hpp"
#include "values/parse_values.hpp"

namespace bounty {

// Values as people write them into a spreadsheet, and as it saves them: with a decimal comma, or
// with a space before a %.

/// `0.5`, `0,5`, `50%`, `12,5 %`, `5E-2`.
Parsed<Rate> parse_rate_cell(std::string_view cell);

/// `1995.00`, `1995,00`, `1995,5`, `1995`. Refuses digits in groups, whatever separates them.
Parsed<Money> parse_amount_cell(std::string_view cell);

/// Whether the two are equal, as texts or as rates.
bool says_the_same(std::string_view cell, std::string_view stands);

}  // namespace bounty
