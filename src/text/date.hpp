#pragma once

#include <string_view>

namespace bounty {

/// Where the calendar of journals begins: what is payable can be posted.
inline constexpr std::string_view first_date = "1400-01-01";

/// Whether the text is YYYY-MM-DD, and a day that the calendar has.
bool is_date(std::string_view text);

}  // namespace bounty
