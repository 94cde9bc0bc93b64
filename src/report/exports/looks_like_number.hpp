#pragma once

#include <string_view>

namespace bounty {

/// Whether a spreadsheet may take the text for a number, a date or a truth value, and show another
/// one: `007`, `1e5`, `2026-01`, `1/2`, `MARCH1`, `true`. Rather too often than too seldom.
bool looks_like_number(std::string_view text);

}  // namespace bounty
