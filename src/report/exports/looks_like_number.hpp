#pragma once

#include <string_view>

namespace bounty {

/// Whether a spreadsheet may convert the text to a number, a date or a truth value, and display
/// something else: `007`, `1e5`, `2026-01`, `1/2`, `MARCH1`, `true`. When in doubt, returns true.
bool looks_like_number(std::string_view text);

}  // namespace bounty
