#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace bounty {

/// Whether the text is YYYY-MM-DD, and a day that the calendar has.
bool is_date(std::string_view text);

/// How to mend a text that is no date: the days that it may mean, of those that the place accepts,
/// such as both of `11/12/2026`; or how a date is written.
std::string hint_for_date(std::string_view text,
                          const std::function<bool(std::string_view)>& accepts = is_date);

}  // namespace bounty
