#pragma once

#include <bit>
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

inline constexpr bool is_little_endian = std::endian::native == std::endian::little;

/// The index in memory of a byte of the word, which is not 0, that has a bit: the first such byte
/// where the lowest byte comes first.
constexpr std::size_t index_of_lowest_bit(ByteWord word) {
  const auto index = static_cast<std::size_t>(std::countr_zero(word)) / 8;
  return is_little_endian ? index : sizeof(word) - 1 - index;
}

/// The word without so many of its first bytes, fewer than it has, and with zeros behind the
/// others.
constexpr ByteWord without_first_bytes(ByteWord word, std::size_t count) {
  return is_little_endian ? word >> 8 * count : word << 8 * count;
}

/// The bytes of a text that is no longer than a word, and zeros behind them.
inline ByteWord load_up_to_word(std::string_view text) {
  const auto load = [&]<class Part>(Part part, std::size_t at) {
    std::memcpy(&part, text.data() + at, sizeof(part));
    return ByteWord{part};
  };
  const std::size_t size = text.size();
  if constexpr (!is_little_endian) {
    ByteWord word = 0;
    if (size != 0) std::memcpy(&word, text.data(), size);
    return word;
  }
  // Two parts, which may have bytes in common.
  if (size == sizeof(ByteWord)) return load(ByteWord(), 0);
  if (size >= 4)
    return load(std::uint32_t(), 0) | load(std::uint32_t(), size - 4) << 8 * (size - 4);
  if (size >= 2)
    return load(std::uint16_t(), 0) | load(std::uint16_t(), size - 2) << 8 * (size - 2);
  return size == 0 ? 0 : load(std::uint8_t(), 0);
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

/// Whether `size` bytes are the same, taken as words, the last of which may reach back into the one
/// before it. Precondition: they are at least a word.
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

/// As ==, for texts so short that to call a function takes longer than to compare them.
inline bool is_same(std::string_view a, std::string_view b) {
  const std::size_t size = a.size();
  if (size != b.size()) return false;
  if (size >= 8) return is_same_by_words<std::uint64_t>(a.data(), b.data(), size);
  if (size >= 4) return is_same_by_words<std::uint32_t>(a.data(), b.data(), size);
  return size == 0 || is_same_by_words<char>(a.data(), b.data(), size);
}

/// How many bytes have their high bit set; no other bits may be.
constexpr std::size_t count_high_bits(ByteWord high_bits) {
  return ((high_bits >> 7U) * bytes_of(1)) >> 56U;
}

/// The last bytes of a text, fewer than a word, followed by blanks.
inline ByteWord load_rest(std::string_view rest) {
  if (rest.empty()) return bytes_of(' ');
  const std::size_t shift = 8 * rest.size();
  const ByteWord blanks = is_little_endian ? bytes_of(' ') << shift : bytes_of(' ') >> shift;
  return load_up_to_word(rest) | blanks;
}

/// Whether any byte of the text is of a kind: `in_word` marks them, and never a blank.
template <class InWord>
bool any_byte(std::string_view text, InWord in_word) {
  constexpr std::size_t word = sizeof(ByteWord);
  if (text.size() < word) return in_word(load_rest(text)) != 0;
  for (std::size_t at = 0; at + word < text.size(); at += word) {
    if (in_word(load_word(text.data() + at)) != 0) return true;
  }
  return in_word(load_word(text.data() + text.size() - word)) != 0;
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
