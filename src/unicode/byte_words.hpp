#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace bounty {

/// Eight bytes of a text, to process them together.
using ByteWord = std::uint64_t;

/// Returns a word in which every byte has this value.
constexpr ByteWord bytes_of(unsigned char byte) { return 0x0101010101010101U * byte; }

inline ByteWord load_word(const char* at) {
  ByteWord word = 0;
  std::memcpy(&word, at, sizeof(word));
  return word;
}

static_assert(std::endian::native == std::endian::little,
              "bounty is for little-endian machines, such as x86-64 and ARM");

/// Returns the index in memory of the first byte with a bit set in the word, which must not be 0.
constexpr std::size_t index_of_first_byte(ByteWord word) {
  return static_cast<std::size_t>(std::countr_zero(word)) / 8;
}

/// Removes the first `count` bytes of the word, fewer than it has, and fills up with zeros at the
/// end.
constexpr ByteWord without_first_bytes(ByteWord word, std::size_t count) {
  return word >> 8 * count;
}

/// Loads a text that is no longer than a word, filled up with zeros.
inline ByteWord load_up_to_word(std::string_view text) {
  const auto load = [&]<class Part>(Part part, std::size_t at) {
    std::memcpy(&part, text.data() + at, sizeof(part));
    return ByteWord{part};
  };
  const std::size_t size = text.size();
  // Two parts, which may overlap.
  if (size == sizeof(ByteWord)) return load(ByteWord(), 0);
  if (size >= 4)
    return load(std::uint32_t(), 0) | load(std::uint32_t(), size - 4) << 8 * (size - 4);
  if (size >= 2)
    return load(std::uint16_t(), 0) | load(std::uint16_t(), size - 2) << 8 * (size - 2);
  return size == 0 ? 0 : load(std::uint8_t(), 0);
}

/// Returns the high bit of every byte that is 0, and no other bits.
constexpr ByteWord zero_bytes(ByteWord word) {
  constexpr ByteWord low_bits = bytes_of(0x7F);
  return ~(((word & low_bits) + low_bits) | word | low_bits);
}

/// Returns the high bit of every byte that is a control character or not ASCII, and no other bits.
constexpr ByteWord not_printable_ascii(ByteWord word) {
  return (word & bytes_of(0x80)) | zero_bytes(word & bytes_of(0xE0)) |
         zero_bytes(word ^ bytes_of(0x7F));
}

/// Compares `size` bytes, at least a word, word by word; the last word may overlap the one before
/// it.
template <class Word>
bool is_same_by_words(const char* a, const char* b, std::size_t size) {
  const auto is_same_word = [&](std::size_t at) {
    Word of_a = 0;
    Word of_b = 0;
    std::memcpy(&of_a, a + at, sizeof(Word));
    std::memcpy(&of_b, b + at, sizeof(Word));
    return of_a == of_b;
  };
  for (std::size_t at = 0; at + sizeof(Word) < size; at += sizeof(Word)) {
    if (!is_same_word(at)) return false;
  }
  return is_same_word(size - sizeof(Word));
}

/// Like ==, for texts so short that a function call takes longer than the comparison.
inline bool is_same(std::string_view a, std::string_view b) {
  const std::size_t size = a.size();
  if (size != b.size()) return false;
  if (size >= 8) return is_same_by_words<std::uint64_t>(a.data(), b.data(), size);
  if (size >= 4) return is_same_by_words<std::uint32_t>(a.data(), b.data(), size);
  return size == 0 || is_same_by_words<char>(a.data(), b.data(), size);
}

/// Returns the number of high bits in the word; no other bits may be set.
constexpr std::size_t count_high_bits(ByteWord high_bits) {
  return ((high_bits >> 7U) * bytes_of(1)) >> 56U;
}

/// Loads the last bytes of a text, fewer than a word, filled up with spaces.
inline ByteWord load_rest(std::string_view rest) {
  if (rest.empty()) return bytes_of(' ');
  const std::size_t shift = 8 * rest.size();
  const ByteWord blanks = bytes_of(' ') << shift;
  return load_up_to_word(rest) | blanks;
}

/// Returns true if `in_word` marks any byte of the text. It must not mark spaces.
template <class InWord>
bool any_byte(std::string_view text, InWord in_word) {
  constexpr std::size_t word = sizeof(ByteWord);
  if (text.size() < word) return in_word(load_rest(text)) != 0;
  for (std::size_t at = 0; at + word < text.size(); at += word) {
    if (in_word(load_word(text.data() + at)) != 0) return true;
  }
  return in_word(load_word(text.data() + text.size() - word)) != 0;
}

/// Returns the number of bytes of the text that `in_word` marks by their high bits. It must not
/// mark spaces.
template <class InWord>
std::size_t count_bytes(std::string_view text, InWord in_word) {
  std::size_t count = 0;
  for (; text.size() >= sizeof(ByteWord); text.remove_prefix(sizeof(ByteWord))) {
    count += count_high_bits(in_word(load_word(text.data())));
  }
  return count + count_high_bits(in_word(load_rest(text)));
}

}  // namespace bounty
