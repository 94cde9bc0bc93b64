#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <string_view>

#include "unicode/sixteen_bytes.hpp"

/// Plain bytes are those that stand for themselves in a string of JSON, and are printable ASCII: no
/// quote, no backslash.
namespace bounty {

constexpr bool is_plain_byte(char byte) {
  return byte >= ' ' && byte < '\x7F' && byte != '"' && byte != '\\';
}

/// How many of the next bytes are plain, up to the first that is not. Sixteen can be read, also
/// behind the end of the text.
inline std::size_t count_plain_bytes(const char* at) {
  const SixteenBytes bytes = sixteen_bytes(at);
  // Control characters and what is not ASCII are less than a blank.
  const SixteenBytes plain = (bytes >= ' ') & (bytes != '"') & (bytes != '\\') & (bytes != '\x7F');
  return static_cast<std::size_t>(std::countr_one(high_bits(plain)));
}

/// Whether all bytes of the text are plain, as most are.
inline bool are_plain(std::string_view text) {
  if (text.size() < bytes_of_look) return std::ranges::all_of(text, is_plain_byte);
  const char* const last = text.data() + text.size() - bytes_of_look;
  for (const char* at = text.data(); at < last; at += bytes_of_look) {
    if (count_plain_bytes(at) != bytes_of_look) return false;
  }
  return count_plain_bytes(last) == bytes_of_look;
}

/// The first byte at or after `at` that is not plain.
inline const char* end_of_plain_bytes(const char* at) {
  while (true) {
    const std::size_t count = count_plain_bytes(at);
    at += count;
    if (count != bytes_of_look) return at;
  }
}

}  // namespace bounty
