#pragma once

#include <optional>
#include <string_view>

#include "json/parse_json.hpp"

namespace bounty {

/// Returns what a file that is not JSON looks like, with a hint, or std::nullopt if it looks like
/// JSON with mistakes.
std::optional<ParseFailure> looks_like(std::string_view bytes);

}  // namespace bounty
