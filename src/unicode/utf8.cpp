#include "unicode/utf8.hpp"

#include "unicode/byte_words.hpp"
#include "unicode/characters.hpp"

namespace bounty {
namespace {

bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80U; }

/// The first byte at or after `at` that is not ASCII, or the end. Most text is: it is passed over
/// by words.
std::size_t skip_ascii(std::string_view text, std::size_t at) {
  for (; text.size() - at >= sizeof(ByteWord); at += sizeof(ByteWord)) {
    if ((load_word(text.data() + at) & bytes_of(0x80)) != 0) break;
  }
  while (at < text.size() && is_ascii(text[at])) ++at;
  return at;
}

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  std::size_t at = 0;
  while ((at = skip_ascii(text, at)) != text.size()) {
    const Character character = first_character(text.substr(at));
    if (!character.is_valid) return at;
    at += character.bytes;
  }
  return std::nullopt;
}

}  // namespace bounty
