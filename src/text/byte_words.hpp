#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace bounty {

/// Eight bytes of a text at once, for passes over all of it.
using ByteWord = std::uint64_t;

/// A word in which every byte is this one.
constexpr ByteWord bytes_of(unsigned char byte) { return 0x0101010101010101U * byte; }

inline ByteWord load_word(const char* at) {
  ByteWord word = 0;
  std::memcpy(&word, at, sizeof(word));
  return word;
}

/// The high bit of every byte that is 0, and no other bit.
constexpr ByteWord zero_bytes(ByteWord word) {
  constexpr ByteWord low_bits = bytes_of(0x7F);
  return ~(((word & low_bits) + low_bits) | word | low_bits);
}

/// The high bit of every byte that is a control character or not ASCII, and no other bit.
constexpr ByteWord not_printable_ascii(ByteWord word) {
  return (word & bytes_of(0x80)) | zero_bytes(word & bytes_of(0xE0)) |
         zero_bytes(word ^ bytes_of(0x7F));
}

/// As ==, for texts so short that to call a function takes longer than to compare them.
inline bool is_same(std::string_view a, std::string_view b) {
  constexpr std::size_t word = sizeof(ByteWord);
  if (a.size() != b.size()) return false;
  if (a.size() < word) {
    for (std::size_t i = 0; i < a.size(); ++i) {
      if (a[i] != b[i]) return false;
    }
    return true;
  }
  const std::size_t last = a.size() - word;  // the last word may have bytes of the one before it
  for (std::size_t at = 0; at < last; at += word) {
    if (load_word(a.data() + at) != load_word(b.data() + at)) return false;
  }
  return load_word(a.data() + last) == load_word(b.data() + last);
}

/// How many bytes have their high bit set; no other bits may be.
constexpr std::size_t count_high_bits(ByteWord high_bits) {
  return ((high_bits >> 7U) * bytes_of(1)) >> 56U;
}

/// The last bytes of a text, fewer than a word, followed by blanks.
inline ByteWord load_rest(std::string_view rest) {
  ByteWord word = bytes_of(' ');
  if (!rest.empty()) std::memcpy(&word, rest.data(), rest.size());
  return word;
}

/// Whether any byte of the text is of a kind: `in_word` marks them, and never a blank.
template <class InWord>
bool any_byte(std::string_view text, InWord in_word) {
  for (; text.size() >= sizeof(ByteWord); text.remove_prefix(sizeof(ByteWord))) {
    if (in_word(load_word(text.data())) != 0) return true;
  }
  return in_word(load_rest(text)) != 0;
}

/// How many bytes of the text are of a kind: `in_word` marks them, and never a
/// blank, by their high bits.
template <class InWord>
std::size_t count_bytes(std::string_view text, InWord in_word) {
  std::size_t count = 0;
  for (; text.size() >= sizeof(ByteWord); text.remove_prefix(sizeof(ByteWord))) {
    count += count_high_bits(in_word(load_word(text.data())));
  }
  return count + count_high_bits(in_word(load_rest(text)));
}

}  // namespace bounty
