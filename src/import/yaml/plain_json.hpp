#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json/parse_json.hpp"

namespace bounty {

/// JSON without the comments of METR's files. Every other byte keeps its position.
struct PlainJson {
  std::string text;
  std::vector<std::size_t> trailing_commas;  ///< where they stood, in bytes
  std::optional<ParseFailure> failure;       ///< a comment that has no end
};

/// Replaces comments (`// ...` and `/* ... */`) and commas before a closing bracket by spaces.
PlainJson plain_json(std::string_view text);

}  // namespace bounty
