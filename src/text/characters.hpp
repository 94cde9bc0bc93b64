#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bounty {

/// The number of characters (code points) in UTF-8 text.
std::uint32_t count_characters(std::string_view text);

std::uint32_t count_line_ends(std::string_view text);

/// Whether all of the text is ASCII without control characters.
bool is_printable_ascii(std::string_view text);

/// Whether the text is ASCII without a line end: then each byte is a column.
bool is_ascii_line(std::string_view text);

/// The byte at which the character with this index begins; the end where there are not so many.
std::size_t offset_of_character(std::string_view text, std::size_t index);

/// The text without a leading byte-order mark.
std::string_view without_byte_order_mark(std::string_view text);

}  // namespace bounty
