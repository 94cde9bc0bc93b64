#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bounty {

/// A code point, or a byte that is not UTF-8.
struct Character {
  std::int32_t code = 0;
  std::size_t bytes = 1;
  bool is_valid = false;
};

/// The first character of the text, which is not empty.
Character first_character(std::string_view text);

/// Whether it is a blank of some width, with or without a break.
bool is_blank(const Character& character);

/// Whether it steers what shows it, so that nothing may print it as it is: control characters,
/// separators of lines and paragraphs, and what turns the direction of the text around it.
bool steers_display(const Character& character);

/// The number of characters (code points) in UTF-8 text.
std::uint32_t count_characters(std::string_view text);

std::uint32_t count_line_ends(std::string_view text);

/// Whether all of the text is ASCII without control characters.
bool is_printable_ascii(std::string_view text);

/// Whether the text is ASCII without a line end: then each byte is a column.
bool is_ascii_line(std::string_view text);

/// The byte at which the character with this index begins; the end where there are not so many.
std::size_t offset_of_character(std::string_view text, std::size_t index);

/// By it some programs know that a text is UTF-8.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// The text without a leading byte-order mark.
std::string_view without_byte_order_mark(std::string_view text);

}  // namespace bounty
