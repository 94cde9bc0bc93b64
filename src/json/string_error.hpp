#pragma once

#include <optional>
#include <string_view>

#include "json/parse_json.hpp"

namespace bounty {

/// What is wrong with the JSON string whose opening quote stands at `at`; none where it is right.
std::optional<ParseFailure> explain_string(std::string_view text, std::size_t at);

}  // namespace bounty
