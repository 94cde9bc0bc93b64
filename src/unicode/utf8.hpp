#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace bounty {

/// Returns the length in bytes of the first character, or 0 if it is invalid. The text must not be
/// empty.
std::size_t length_of_character(std::string_view text);

/// Returns the length of a character of two or three bytes that most writing uses and that is not a
/// control character, or 0 for any other. Two bytes after the first must be readable.
inline std::size_t length_of_common_character(const char* at) {
  const auto byte = [&](int i) { return static_cast<unsigned char>(at[i]); };
  const auto goes_on = [&](int i) { return (byte(i) & 0xC0U) == 0x80U; };
  if (byte(0) >= 0xC3 && byte(0) <= 0xDF) return goes_on(1) ? 2 : 0;
  if (byte(0) >= 0xE1 && byte(0) <= 0xEC) return goes_on(1) && goes_on(2) ? 3 : 0;
  return 0;
}

/// Writes the character in one to four bytes, and returns the end. `code` must not be half of a
/// surrogate pair.
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

/// Returns the offset of the first byte that is not UTF-8, or std::nullopt if the text is valid.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

}  // namespace bounty
