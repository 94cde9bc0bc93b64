#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace bounty {

/// How many bytes the character has that the text begins with; 0 where that is none. Precondition:
/// the text is not empty.
std::size_t length_of_character(std::string_view text);

/// The same for a character of two or three bytes of the kind that most writing is made of, which
/// are no control characters; 0 for every other. Two bytes more than the first can be read.
inline std::size_t length_of_common_character(const char* at) {
  const auto byte = [&](int i) { return static_cast<unsigned char>(at[i]); };
  const auto goes_on = [&](int i) { return (byte(i) & 0xC0U) == 0x80U; };
  if (byte(0) >= 0xC3 && byte(0) <= 0xDF) return goes_on(1) ? 2 : 0;
  if (byte(0) >= 0xE1 && byte(0) <= 0xEC) return goes_on(1) && goes_on(2) ? 3 : 0;
  return 0;
}

/// Puts the character there, in one to four bytes, and goes on behind it. `code` is no half of a
/// pair.
inline char* put_utf8(char* to, std::uint32_t code) {
  const auto put = [&to](std::uint32_t byte) { *to++ = static_cast<char>(byte); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0U | code >> 6U);
  } else {
    if (code < 0x10000) {
      put(0xE0U | code >> 12U);
    } else {
      put(0xF0U | code >> 18U);
      put(0x80U | (code >> 12U & 0x3FU));
    }
    put(0x80U | (code >> 6U & 0x3FU));
  }
  if (code >= 0x80) put(0x80U | (code & 0x3FU));
  return to;
}

/// The offset of the first byte that is not UTF-8; none where all of it is.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

}  // namespace bounty
