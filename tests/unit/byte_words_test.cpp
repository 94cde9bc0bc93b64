#include "unicode/byte_words.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "unicode/characters.hpp"
#include "unicode/utf8.hpp"

using namespace bounty;

namespace {

constexpr std::size_t most_bytes = 40;

bool is_byte_after_first(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// Checks texts of all lengths at all offsets in a word. `draw` makes the bytes. Each text is at
/// the end of its memory block.
template <class Draw, class Check>
void for_each_text(Draw draw, Check check) {
  for (std::size_t begin = 0; begin < sizeof(ByteWord); ++begin) {
    for (std::size_t size = 0; size <= most_bytes; ++size) {
      std::vector<char> memory(begin + size);
      std::ranges::generate(memory, draw);
      check(std::string_view(memory.data(), memory.size()).substr(begin));
    }
  }
}

/// There are few different bytes, so that equal ones are often adjacent.
constexpr std::string_view telling_bytes = "\n\x0B\x09\x8A\x0Ax\x7F\x80\xBF\xC0\xC3\xFF\x01 ";

}  // namespace

TEST_CASE("a short text is loaded as its bytes in order, followed by zeros") {
  std::mt19937 random(2026);
  for_each_text([&] { return static_cast<char>(random()); },
                [](std::string_view text) {
                  if (text.size() > sizeof(ByteWord)) return;
                  std::array<char, sizeof(ByteWord)> bytes{};
                  std::ranges::copy(text, bytes.begin());
                  const ByteWord word = load_word(bytes.data());
                  CHECK(load_up_to_word(text) == word);
                  if (text.empty()) return;
                  std::rotate(bytes.begin(), bytes.begin() + 1, bytes.end());
                  bytes.back() = 0;
                  CHECK(without_first_bytes(word, 1) == load_word(bytes.data()));
                });
}

TEST_CASE("the first byte with a set bit is found") {
  for (std::size_t i = 0; i < sizeof(ByteWord); ++i) {
    std::array<char, sizeof(ByteWord)> bytes{};
    bytes.at(i) = '\x80';
    CHECK(index_of_first_byte(load_word(bytes.data())) == i);
  }
}

TEST_CASE("characters and newlines are counted as a loop over bytes would count them") {
  std::mt19937_64 generator(2026);
  int wrong = 0;
  const auto check = [&](std::string_view text) {
    const auto others = std::ranges::count_if(text, is_byte_after_first);
    if (count_characters(text) != text.size() - static_cast<std::size_t>(others)) ++wrong;
    if (count_line_ends(text) != static_cast<std::uint32_t>(std::ranges::count(text, '\n')))
      ++wrong;
  };
  for (int i = 0; i < 20; ++i) {
    for_each_text([&] { return static_cast<char>(generator()); }, check);
    for_each_text([&] { return telling_bytes[generator() % telling_bytes.size()]; }, check);
    for_each_text([&] { return generator() % 2 == 0 ? '\n' : '\0'; }, check);
    for_each_text([&] { return generator() % 2 == 0 ? '\n' : '\x0B'; }, check);
  }
  for (int byte = 0; byte < 256; ++byte) {
    for_each_text([&] { return static_cast<char>(byte); }, check);
  }
  CHECK(wrong == 0);
}

TEST_CASE("counts are spelled as people write them") {
  CHECK(count_characters("") == 0);
  CHECK(count_characters("Ada Lovelace") == 12);
  CHECK(count_characters("é€🚀") == 3);
  CHECK(count_characters("ééééééééééééé") == 13);
  CHECK(count_line_ends("") == 0);
  CHECK(count_line_ends("a\nb\r\nc") == 2);
  CHECK(count_line_ends(std::string(1'000, '\n')) == 1'000);
  CHECK(count_line_ends(std::string(1'000, '\0')) == 0);
}

TEST_CASE("only zero bytes are marked") {
  CHECK(zero_bytes(0) == bytes_of(0x80));
  CHECK(zero_bytes(bytes_of(1)) == 0);
  CHECK(zero_bytes(bytes_of(0x80)) == 0);
  CHECK(zero_bytes(bytes_of(0xFF)) == 0);
  CHECK(zero_bytes(0x0100) == (bytes_of(0x80) & ~ByteWord{0x8000}));
  int wrong = 0;
  for (unsigned pattern = 0; pattern < 256; ++pattern) {
    for (const ByteWord other : {0x01U, 0x7FU, 0x80U, 0x81U, 0xFFU}) {
      ByteWord word = 0;
      ByteWord expected = 0;
      for (unsigned byte = 0; byte < 8; ++byte) {
        const bool is_zero = (pattern >> byte & 1U) == 0;
        (is_zero ? expected : word) |= (is_zero ? 0x80U : other) << (8 * byte);
      }
      if (zero_bytes(word) != expected) ++wrong;
      if (count_high_bits(expected) != static_cast<std::size_t>(8 - std::popcount(pattern)))
        ++wrong;
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("the first byte that is not UTF-8 is found at every position") {
  int wrong = 0;
  for (std::size_t size = 1; size <= most_bytes; ++size) {
    for (std::size_t at = 0; at < size; ++at) {
      for (const char byte : {'\x80', '\xBF', '\xC0', '\xC3', '\xED', '\xF0', '\xFF'}) {
        std::string text(size, 'x');
        text[at] = byte;
        if (find_invalid_utf8(text) != at) ++wrong;
      }
      for (const std::string_view good : {"é", "€", "🚀", "\x7F"}) {
        if (find_invalid_utf8(std::string(size, 'x').insert(at, good))) ++wrong;
        const std::string behind = std::string(at, 'x').append(good).append(1, '\xFF');
        if (find_invalid_utf8(behind) != behind.size() - 1) ++wrong;
      }
    }
  }
  CHECK(wrong == 0);
  CHECK_FALSE(find_invalid_utf8(""));
}

TEST_CASE("two texts are equal if every byte is") {
  for (std::size_t size = 0; size <= most_bytes; ++size) {
    const std::string text(size, 'a');
    CHECK(is_same(text, std::string(size, 'a')));
    CHECK_FALSE(is_same(text, text + 'a'));
    for (std::size_t at = 0; at < size; ++at) {
      std::string other = text;
      other[at] = 'b';
      CHECK_FALSE(is_same(text, other));
    }
  }
}
