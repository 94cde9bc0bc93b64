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

/// Returns the first character of the text, which must not be empty.
Character first_character(std::string_view text);

/// Returns true for spaces of any width, breaking or not.
bool is_blank(const Character& character);

/// Returns true for characters that control a display, so that they must not be printed unchanged:
/// control characters, line and paragraph separators, and those that change the direction of text.
bool steers_display(const Character& character);

/// Returns the number of characters (code points) in UTF-8 text.
std::uint32_t count_characters(std::string_view text);

std::uint32_t count_line_ends(std::string_view text);

/// Returns true if the text is ASCII without control characters.
bool is_printable_ascii(std::string_view text);

/// Returns true if the text is ASCII without newlines, so that each byte is a column.
bool is_ascii_line(std::string_view text);

/// Returns the byte offset of the character with this index, or the end of the text if there are
/// fewer characters.
std::size_t offset_of_character(std::string_view text, std::size_t index);

/// Marks a text as UTF-8 for some programs.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Returns the text without a leading byte-order mark.
std::string_view without_byte_order_mark(std::string_view text);

}  // namespace bounty
