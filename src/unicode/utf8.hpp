#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace bounty {

/// How many bytes the character has that the text begins with; 0 where that is none. Precondition:
/// the text is not empty.
std::size_t length_of_character(std::string_view text);

/// The offset of the first byte that is not UTF-8; none where all of it is.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

}  // namespace bounty
