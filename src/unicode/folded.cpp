#include "unicode/folded.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>

#include "bounty/contract.hpp"
#include "unicode/ascii.hpp"
#include "unicode/byte_words.hpp"
#include "unicode/characters.hpp"
#include "unicode/sixteen_bytes.hpp"

namespace bounty {
namespace {

constexpr auto folding = static_cast<utf8proc_option_t>(
    UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);

bool is_ascii(std::string_view text) {
  return !any_byte(text, [](ByteWord word) { return word & bytes_of(0x80); });
}

bool is_blank_or_control(utf8proc_int32_t code) {
  switch (utf8proc_category(code)) {
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_CC: return true;
    default: return false;
  }
}

std::string folded_ascii(std::string_view text) {
  std::string rest;
  rest.reserve(text.size());
  for (const char c : text) {
    if (c > ' ' && c != '\x7F') rest += lower_case(c);
  }
  return rest;
}

/// Folds with utf8proc, which keeps spaces and control characters. On valid UTF-8 it fails only for
/// lack of memory.
std::string folded_by_utf8proc(std::string_view text) {
  utf8proc_uint8_t* mapped = nullptr;
  const utf8proc_ssize_t size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &mapped, folding);
  if (size < 0) refuse<std::bad_alloc>();
  const std::unique_ptr<utf8proc_uint8_t, void (*)(void*)> owner(mapped, &std::free);
  return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size)};
}

std::string without_blanks(std::string_view text) {
  std::string rest;
  rest.reserve(text.size());
  while (!text.empty()) {
    const Character character = first_character(text);
    if (!is_blank_or_control(character.code)) rest.append(text.substr(0, character.bytes));
    text.remove_prefix(character.bytes);
  }
  return rest;
}

/// The hash has two sums over the bytes of a text, because letters of different texts often add up
/// to the same sum, but seldom to the same two sums. A byte is taken without the bit that
/// distinguishes upper case from lower case, so a space adds nothing. In a text of over 4,000
/// bytes, the first sum runs into the second, in the same way for equal texts.
constexpr unsigned bits_of_sum = 20;

constexpr std::uint64_t hash_of_byte(unsigned byte) {
  byte &= 0xDFU;
  return byte + (std::uint64_t{byte ^ (byte >> 2U)} << bits_of_sum);
}

/// The bytes of a text shorter than two words, filled up with zeros, which add nothing.
struct TwoWords {
  ByteWord first = 0;
  ByteWord second = 0;
};

TwoWords load_short(std::string_view text) {
  constexpr std::size_t size = sizeof(ByteWord);
  if (text.size() <= size) return {load_up_to_word(text), 0};
  const std::size_t read_twice = 2 * size - text.size();
  return {load_word(text.data()),
          without_first_bytes(load_word(text.data() + text.size() - size), read_twice)};
}

/// Adds up the hashes of ASCII characters, sixteen bytes at once.
class SumOfHashes {
 public:
  void add_at(const char* at) { add_bytes(sixteen_bytes(at)); }
  /// Adds the last `count` bytes before `end`. The sixteen bytes before `end` must be readable.
  void add_last(const char* end, std::size_t count) {
    static constexpr auto mask = [] {
      std::array<char, 2 * bytes_at_once> bytes{};
      std::fill(bytes.begin() + bytes_at_once, bytes.end(), '\xFF');
      return bytes;
    }();
    add_bytes(sixteen_bytes(end - bytes_at_once) & sixteen_bytes(mask.data() + count));
  }
  void add_words(const TwoWords& words) {
    SixteenBytes bytes{};
    std::memcpy(&bytes, &words, sizeof(words));
    add_bytes(bytes);
  }

  [[nodiscard]] bool is_ascii() const { return high_bits(bits_) == 0; }
  [[nodiscard]] std::uint64_t hash() const {
    return sum_.total() + (other_sum_.total() << bits_of_sum);
  }

 private:
  void add_bytes(SixteenBytes bytes) {
    bits_ |= bytes;
    const auto letters =
        reinterpret_cast<SixteenUnsignedBytes>(bytes & (bytes >= 0)) & std::uint8_t{0xDF};
    sum_.add(letters);
    other_sum_.add(letters ^ (letters >> 2));
  }

  SixteenBytes bits_{};
  SumOfBytes sum_;
  SumOfBytes other_sum_;
};

SumOfHashes sum_of_hashes(std::string_view text) {
  constexpr std::size_t size = sizeof(TwoWords);
  SumOfHashes sum;
  if (text.size() < size) {
    sum.add_words(load_short(text));
  } else {
    const char* const end = text.data() + text.size();
    for (; text.size() >= size; text.remove_prefix(size)) sum.add_at(text.data());
    if (!text.empty()) sum.add_last(end, text.size());
  }
  return sum;
}

/// Returns the hash of the folded character.
std::uint64_t hash_of_character(utf8proc_int32_t code) {
  std::array<utf8proc_int32_t, 32> parts{};  // no character decomposes into more than 18
  int boundary = 0;
  const utf8proc_ssize_t count =
      utf8proc_decompose_char(code, parts.data(), parts.size(), folding, &boundary);
  std::uint64_t hash = 0;
  for (utf8proc_ssize_t i = 0; i < count; ++i) {
    const auto part = static_cast<std::uint32_t>(parts[static_cast<std::size_t>(i)]);
    if (part < 0x80) hash += hash_of_byte(part);
    if (part >= 0x80 && !is_blank_or_control(static_cast<utf8proc_int32_t>(part))) hash += part;
  }
  return hash;
}

/// Caches the hashes of recent characters: folding takes far longer than a lookup, and texts repeat
/// the same characters.
class KnownHashes {
 public:
  std::uint64_t hash_of(std::int32_t code) {
    Entry& entry = entries_[static_cast<std::uint32_t>(code) % entries_.size()];
    if (entry.code_plus_one != code + 1) learn(entry, code);
    return entry.hash;
  }

 private:
  struct Entry {
    std::int32_t code_plus_one = 0;  ///< the code + 1, so that zeros mean an empty entry
    std::uint64_t hash = 0;
  };

  [[gnu::noinline]] static void learn(Entry& entry, std::int32_t code) {
    entry = {code + 1, hash_of_character(code)};
  }

  std::array<Entry, 1024> entries_;
};

/// Returns the code of the non-ASCII character that the text begins with.
std::int32_t code_of_first(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const auto continuation_bits = [&](std::size_t i) { return byte(i) & 0x3F; };
  if (byte(0) < 0xE0 && text.size() >= 2) return (byte(0) & 0x1F) << 6 | continuation_bits(1);
  if (byte(0) < 0xF0 && text.size() >= 3)
    return (byte(0) & 0x0F) << 12 | continuation_bits(1) << 6 | continuation_bits(2);
  return first_character(text).code;
}

/// Returns the sum of the hashes of the non-ASCII characters.
std::uint64_t hash_of_non_ascii(std::string_view text) {
  thread_local KnownHashes hashes_of_thread;
  KnownHashes& known = hashes_of_thread;  // the address of a thread's variable is found only once
  constexpr std::size_t size = sizeof(ByteWord);
  std::uint64_t hash = 0;
  for (; !text.empty(); text.remove_prefix(std::min(size, text.size()))) {
    const ByteWord word = text.size() < size ? load_up_to_word(text) : load_word(text.data());
    // The first byte of a character is 11xxxxxx.
    for (ByteWord leads = word & (word << 1U) & bytes_of(0x80); leads != 0; leads &= leads - 1) {
      const std::size_t at = index_of_first_byte(leads);
      hash += known.hash_of(code_of_first({text.data() + at, text.size() - at}));
    }
  }
  return hash;
}

}  // namespace

std::string folded(std::string_view text) {
  return is_ascii(text) ? folded_ascii(text) : without_blanks(folded_by_utf8proc(text));
}

std::uint64_t hash_of_folded(std::string_view text) {
  const SumOfHashes sum = sum_of_hashes(text);
  return sum.is_ascii() ? sum.hash() : sum.hash() + hash_of_non_ascii(text);
}

}  // namespace bounty
