#pragma once

#include <string>
#include <string_view>

#include "bounty/diagnostic.hpp"

namespace bounty {

/// The first date that can be posted in journals.
inline constexpr std::string_view first_date = "1400-01-01";

/// Returns true if the text has the form YYYY-MM-DD and is a date in the calendar.
bool is_date(std::string_view text);

/// Returns true if the text is a date from first_date on, so that a payment can be posted.
bool is_posting_date(std::string_view text);

/// Returns a hint for a text that is not such a date: the dates that it may mean, such as both of
/// `11/12/2026`, or how to write a date.
Hint hint_for_date(std::string_view text);

}  // namespace bounty
