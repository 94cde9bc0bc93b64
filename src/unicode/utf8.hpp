#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace bounty {

/// The offset of the first byte that is not UTF-8; none where all of it is.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

}  // namespace bounty
