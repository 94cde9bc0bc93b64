#pragma once

#include <optional>
#include <string_view>

#include "json/json_events.hpp"
#include "json/parse_json.hpp"

namespace bounty {

/// Reports the events of a TOML document (without a byte-order mark) until it ends, the events stop
/// it, or it fails. A table is an object whose keys are sorted by name. A number has the digits of
/// the text; a date, a time, `inf` and `nan` are null with their texts. No other file knows which
/// parser is used.
std::optional<ParseFailure> parse_toml(std::string_view text, JsonEvents& events);

}  // namespace bounty
