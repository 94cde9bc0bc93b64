#pragma once

#include <optional>
#include <string_view>

#include "json/json_events.hpp"
#include "json/parse_json.hpp"

namespace bounty {

/// Reports the events of a TOML document (without a byte-order mark) until it ends, the events say
/// stop, or it fails: a table is an object, with its keys in the order of their names. A number has
/// the digits that stand in the text; a date, a time, `inf` and `nan` are null, with their texts.
/// The only place that knows which parser is used.
std::optional<ParseFailure> parse_toml(std::string_view text, JsonEvents& events);

}  // namespace bounty
