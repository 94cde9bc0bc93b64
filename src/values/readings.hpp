#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bounty {

/// What a number may mean in which people have put a point, commas, blanks, apostrophes or
/// underscores, as digits with at most one point: `1.000,00` is 1000, `1,000` is 1000 or 1, `1 000`
/// is 1000, `.5` is 0.5. Thousands come first. Empty for what is no number.
std::vector<std::string> readings_of_number(std::string_view written);

/// The text with the blanks of ASCII for those that look like one, without characters that nobody
/// sees, and with a comma of ASCII for a full-width one.
std::string in_plain_characters(std::string_view text);

/// The digits of the text, and nothing else of it.
std::string digits_of(std::string_view text);

/// Whether the character may stand in such a number.
bool is_in_number(char c);

/// What may be meant by a text that is no duration, as texts that may be: `90 minutes` is 90m; `90`
/// is 90m or 90h; `1,000h` is 1000h or 1h; `1:75` is 1h75m or 1.75h. Not all of them are within the
/// range of durations.
std::vector<std::string> readings_of_duration(std::string_view text);

}  // namespace bounty
