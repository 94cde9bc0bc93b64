#pragma once

#include <string_view>

namespace bounty {

/// Whether the text is YYYY-MM-DD, and a day that the calendar has.
bool is_date(std::string_view text);

}  // namespace bounty
