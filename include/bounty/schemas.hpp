#pragma once

#include <span>
#include <string>
#include <string_view>

namespace bounty {

/// Returns the names of the formats that have a JSON Schema: `submission`, `review`, `policy`,
/// `result`, ...
std::span<const std::string_view> schema_names();

/// Returns the JSON Schema (draft 2020-12) of a format, with a newline at the end; "" if the name
/// is unknown.
std::string schema_text(std::string_view name);

}  // namespace bounty
