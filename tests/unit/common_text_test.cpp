#include "unicode/common_text.hpp"

#include <array>
#include <random>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "unicode/plain_bytes.hpp"
#include "unicode/utf8.hpp"

using namespace bounty;

namespace {

/// Parts of strings, common or not. Each text ends with a quote or a backslash.
constexpr std::array<std::string_view, 24> parts = {"a",
                                                    " ",
                                                    "word",
                                                    "\xC3\xA9",
                                                    "\xD0\xAF",
                                                    "\xDF\xBF",
                                                    "\xE1\x80\x80",
                                                    "手",
                                                    "続",
                                                    "한",
                                                    "…",
                                                    "\xEC\xBF",
                                                    "\xC2\x80",
                                                    "\xE0\xA4\xB9",
                                                    "\xED\x9F\xBF",
                                                    "\xEF\xBF\xBD",
                                                    "\x7F",
                                                    "\x1F",
                                                    "\xC3",
                                                    "\xA9",
                                                    "\xF0\x9F\x99",
                                                    "\xF0\x9F\x99\x82",
                                                    "\xC1\xA1",
                                                    "\xFF"};
constexpr std::size_t common_parts = 11;

/// Finds the end one character at a time.
std::size_t end_of_common_text(const std::string& text) {
  std::size_t at = 0;
  while (text[at] != '"' && text[at] != '\\') {
    const std::size_t length =
        is_plain_byte(text[at]) ? 1 : length_of_common_character(text.data() + at);
    if (length == 0) return 0;
    at += length;
  }
  return at;
}

std::string padded(const std::string& text) { return text + std::string(32, '\0'); }

}  // namespace

TEST_CASE("common text is skipped as a loop over characters would skip it, or not at all") {
  std::mt19937 random(2026);
  int passed = 0;
  for (int i = 0; i < 50'000; ++i) {
    std::string text;
    const bool is_common = random() % 4 != 0;
    for (auto count = random() % 30; count != 0; --count)
      text += parts.at(random() % (is_common ? common_parts : parts.size()));
    text += random() % 2 == 0 ? "\"" : "\\";
    const std::string document = padded(text + text);
    CAPTURE(text);
    const auto end = static_cast<std::size_t>(skip_common_text(document.data()) - document.data());
    if (end != 0) ++passed;
    REQUIRE((end == 0 || end == end_of_common_text(document)));
  }
  CHECK(passed > 10'000);
}

TEST_CASE("a character that the end of the string cuts short is not common text") {
  for (const std::string_view cut : {"\xC3\"", "\xE6\x89\"", "0123456789abcde\xC3\"",
                                     "0123456789abcd\xE6\x89\"", "0123456789abcdef\xA9\""}) {
    const std::string document = padded(std::string(cut));
    CHECK(skip_common_text(document.data()) == document.data());
  }
}
