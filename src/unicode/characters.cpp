#include "unicode/characters.hpp"

#include <utf8proc.h>

#include "unicode/byte_words.hpp"
#include "unicode/utf8.hpp"

namespace bounty {
namespace {

bool is_bidirectional_control(std::int32_t code) {
  return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) ||
         code == 0x200E || code == 0x200F || code == 0x061C;
}

bool is_control(std::int32_t code) {
  constexpr std::int32_t line_separator = 0x2028;
  constexpr std::int32_t paragraph_separator = 0x2029;
  return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == line_separator ||
         code == paragraph_separator;
}

}  // namespace

Character first_character(std::string_view text) {
  const auto byte = [&](std::size_t i) {
    return static_cast<std::int32_t>(static_cast<unsigned char>(text[i]));
  };
  const auto more = [&](std::size_t i) { return byte(i) & 0x3F; };
  switch (length_of_character(text)) {
    case 1: return {byte(0), 1, true};
    case 2: return {(byte(0) & 0x1F) << 6 | more(1), 2, true};
    case 3: return {(byte(0) & 0x0F) << 12 | more(1) << 6 | more(2), 3, true};
    case 4: return {(byte(0) & 0x07) << 18 | more(1) << 12 | more(2) << 6 | more(3), 4, true};
    default: return {};
  }
}

bool is_blank(const Character& character) {
  return character.is_valid && utf8proc_category(character.code) == UTF8PROC_CATEGORY_ZS;
}

bool steers_display(const Character& character) {
  return character.is_valid &&
         (is_control(character.code) || is_bidirectional_control(character.code));
}

namespace {

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

}  // namespace

std::uint32_t count_characters(std::string_view text) {
  // Continuation bytes are 10xxxxxx.
  const std::size_t others =
      count_bytes(text, [](ByteWord word) { return word & ~(word << 1U) & bytes_of(0x80); });
  return static_cast<std::uint32_t>(text.size() - others);
}

std::uint32_t count_line_ends(std::string_view text) {
  return static_cast<std::uint32_t>(
      count_bytes(text, [](ByteWord word) { return zero_bytes(word ^ bytes_of('\n')); }));
}

bool is_printable_ascii(std::string_view text) { return !any_byte(text, not_printable_ascii); }

bool is_ascii_line(std::string_view text) {
  return text.find('\n') == std::string_view::npos &&
         !any_byte(text, [](ByteWord word) { return word & bytes_of(0x80); });
}

std::size_t offset_of_character(std::string_view text, std::size_t index) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (begins_character(text[at]) && index-- == 0) return at;
  }
  return text.size();
}

std::string_view without_byte_order_mark(std::string_view text) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  return text;
}

}  // namespace bounty
