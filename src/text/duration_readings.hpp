#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bounty {

/// What may be meant by a text that is no duration, as texts that may be: `90 minutes` is 90m; `90`
/// is 90m or 90h; `1,000h` is 1000h or 1h; `1:75` is 1h75m or 1.75h. Not all of them are within the
/// range of durations.
std::vector<std::string> readings_of_duration(std::string_view text);

}  // namespace bounty
