#pragma once

#include <span>
#include <string>
#include <string_view>

namespace bounty {

/// The formats that have a JSON Schema: `submission`, `review`, `policy`, `result`, ...
std::span<const std::string_view> schema_names();

/// The JSON Schema (draft 2020-12) of a format, with a line end; "" for an unknown name.
std::string schema_text(std::string_view name);

}  // namespace bounty
