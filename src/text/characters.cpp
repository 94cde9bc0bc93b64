#include "text/characters.hpp"

#include "text/byte_words.hpp"

namespace bounty {
namespace {

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

}  // namespace

std::uint32_t count_characters(std::string_view text) {
  // A byte that goes on with a character is 10xxxxxx.
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
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (text.starts_with(mark)) text.remove_prefix(mark.size());
  return text;
}

}  // namespace bounty
