#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json/parse_json.hpp"

namespace bounty {

/// JSON without what METR's files have besides: every byte stands where it stood.
struct PlainJson {
  std::string text;
  std::vector<std::size_t> trailing_commas;  ///< where they stood, in bytes
  std::optional<ParseFailure> failure;       ///< a comment that has no end
};

/// Blanks out comments (`// ...` and `/* ... */`) and the commas before a closing bracket.
PlainJson plain_json(std::string_view text);

}  // namespace bounty
