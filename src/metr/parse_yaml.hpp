#pragma once

#include <optional>
#include <string_view>

#include "json/json_events.hpp"
#include "json/parse_json.hpp"

namespace bounty {

/// Reports the events of one YAML document (without a byte-order mark) until it ends, the events
/// say stop, or it fails: a map is an object, a sequence an array. Aliases are not followed: each
/// is a null that says its name. The only place that knows which parser is used.
std::optional<ParseFailure> parse_yaml(std::string_view text, JsonEvents& events);

}  // namespace bounty
