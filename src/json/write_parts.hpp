#pragma once

#include <string_view>
#include <vector>

#include "bounty/diagnostic.hpp"
#include "bounty/payout.hpp"
#include "json/json_writer.hpp"

namespace bounty {

/// The diagnostics as an array; each names its own source where it is not `source`.
void write_diagnostics(JsonWriter& json, std::string_view source, const Diagnostics& diagnostics);

/// The warnings as an array.
void write_warnings(JsonWriter& json, const std::vector<Warning>& warnings);

}  // namespace bounty
