#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bounty {

/// Returns what a number with points, commas, spaces, apostrophes or underscores may mean, as
/// digits with at most one decimal point: `1.000,00` is 1000, `1,000` is 1000 or 1, `1 000` is
/// 1000, `.5` is 0.5. Readings with thousands come first. Empty if the text is not a number.
std::vector<std::string> readings_of_number(std::string_view written);

/// Replaces Unicode spaces by ASCII spaces and full-width commas by ASCII commas, and removes
/// invisible characters.
std::string in_plain_characters(std::string_view text);

/// Returns only the digits of the text.
std::string digits_of(std::string_view text);

/// Returns true if the character may be part of such a number.
bool is_in_number(char c);

/// Returns the durations that an invalid duration may mean: `90 minutes` is 90m; `90` is 90m or
/// 90h; `1,000h` is 1000h or 1h; `1:75` is 1h75m or 1.75h. Some may be out of range.
std::vector<std::string> readings_of_duration(std::string_view text);

}  // namespace bounty
