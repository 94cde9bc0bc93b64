#pragma once

#include <string>
#include <string_view>

#include "bounty/diagnostic.hpp"

namespace bounty {

/// Where the calendar of journals begins: what is payable can be posted.
inline constexpr std::string_view first_date = "1400-01-01";

/// Whether the text is YYYY-MM-DD, and a day that the calendar has.
bool is_date(std::string_view text);

/// Whether the text is a day on which something can be paid: a date from 1400 on.
bool is_posting_date(std::string_view text);

/// How to mend a text that is no such day: the days that it may mean, such as both of `11/12/2026`;
/// or how a date is written.
Hint hint_for_date(std::string_view text);

}  // namespace bounty
