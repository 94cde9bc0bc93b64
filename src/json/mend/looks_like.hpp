#pragma once

#include <optional>
#include <string_view>

#include "json/parse_json.hpp"

namespace bounty {

/// What a file that is no JSON looks like, and what to do next; none where it looks like JSON with
/// slips.
std::optional<ParseFailure> looks_like(std::string_view bytes);

}  // namespace bounty
