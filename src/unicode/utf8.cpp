#include "unicode/utf8.hpp"

#include "unicode/byte_words.hpp"

namespace bounty {
namespace {

bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80U; }

/// Returns the position of the first non-ASCII byte at or after `at`, or the end. Most text is
/// ASCII, so it is skipped word by word.
std::size_t skip_ascii(std::string_view text, std::size_t at) {
  for (; text.size() - at >= sizeof(ByteWord); at += sizeof(ByteWord)) {
    if ((load_word(text.data() + at) & bytes_of(0x80)) != 0) break;
  }
  while (at < text.size() && is_ascii(text[at])) ++at;
  return at;
}

/// Returns true if `count` bytes at `at` are continuation bytes.
bool goes_on(const unsigned char* at, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    if ((at[i] & 0xC0U) != 0x80U) return false;
  }
  return true;
}

/// Returns true if the second byte of three makes an overlong encoding or half of a surrogate pair;
/// and of four, an overlong encoding or a code beyond the last character.
bool is_wrong_second_of_three(unsigned first, unsigned second) {
  return (first == 0xE0 && second < 0xA0) || (first == 0xED && second >= 0xA0);
}
bool is_wrong_second_of_four(unsigned first, unsigned second) {
  return (first == 0xF0 && second < 0x90) || (first == 0xF4 && second >= 0x90);
}

/// Returns the length that the first byte states, or 0 if no character begins with it.
std::size_t stated_length(unsigned first) {
  if (first < 0x80) return 1;
  if (first < 0xC2 || first >= 0xF5) return 0;
  return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

/// Returns the length of the character at `at`, with `left` bytes remaining, or 0 if it is invalid.
std::size_t length_of_character(const unsigned char* at, std::size_t left) {
  const std::size_t length = stated_length(at[0]);
  if (length < 2) return length;
  if (length > left || !goes_on(at + 1, length - 1)) return 0;
  const bool is_wrong = length == 3   ? is_wrong_second_of_three(at[0], at[1])
                        : length == 4 ? is_wrong_second_of_four(at[0], at[1])
                                      : false;
  return is_wrong ? 0 : length;
}

}  // namespace

std::size_t length_of_character(std::string_view text) {
  return length_of_character(reinterpret_cast<const unsigned char*>(text.data()), text.size());
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  std::size_t at = 0;
  while ((at = skip_ascii(text, at)) != text.size()) {
    const std::size_t length = length_of_character(bytes + at, text.size() - at);
    if (length == 0) return at;
    at += length;
  }
  return std::nullopt;
}

}  // namespace bounty
