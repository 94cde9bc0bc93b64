#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <string_view>

#include "unicode/sixteen_bytes.hpp"

/// Plain bytes are printable ASCII that a JSON string may contain unescaped: no quote and no
/// backslash.
namespace bounty {

constexpr bool is_plain_byte(char byte) {
  return byte >= ' ' && byte < '\x7F' && byte != '"' && byte != '\\';
}

/// Returns the number of plain bytes before the first one that is not plain. Sixteen bytes must be
/// readable, even after the end of the text.
inline std::size_t count_plain_bytes(const char* at) {
  const SixteenBytes bytes = sixteen_bytes(at);
  // As signed numbers, control characters and non-ASCII bytes are less than a space.
  const SixteenBytes plain = (bytes >= ' ') & (bytes != '"') & (bytes != '\\') & (bytes != '\x7F');
  return static_cast<std::size_t>(std::countr_one(high_bits(plain)));
}

/// Returns true if all bytes of the text are plain, as in most texts.
inline bool are_plain(std::string_view text) {
  if (text.size() < bytes_at_once) return std::ranges::all_of(text, is_plain_byte);
  const char* const last = text.data() + text.size() - bytes_at_once;
  for (const char* at = text.data(); at < last; at += bytes_at_once) {
    if (count_plain_bytes(at) != bytes_at_once) return false;
  }
  return count_plain_bytes(last) == bytes_at_once;
}

/// Returns the first byte at or after `at` that is not plain.
inline const char* end_of_plain_bytes(const char* at) {
  while (true) {
    const std::size_t count = count_plain_bytes(at);
    at += count;
    if (count != bytes_at_once) return at;
  }
}

}  // namespace bounty
