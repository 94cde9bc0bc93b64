#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/// Plain bytes are printable ASCII that a JSON string may contain unescaped: no quote and no
/// backslash.
namespace bounty {

/// The number of bytes that are checked together. They must be readable, even after the end of the
/// text.
inline constexpr std::size_t bytes_of_look = 16;

constexpr bool is_plain_byte(char byte) {
  return byte >= ' ' && byte < '\x7F' && byte != '"' && byte != '\\';
}

#ifdef __SSE2__

/// Returns the number of plain bytes before the first one that is not plain.
inline std::size_t count_plain_bytes(const char* at) {
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
  // As signed numbers, control characters and non-ASCII bytes are less than a space.
  const __m128i others = _mm_cmplt_epi8(bytes, _mm_set1_epi8(' '));
  const __m128i quotes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"'));
  const __m128i backslashes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'));
  const __m128i deletes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(0x7F));
  const __m128i stops =
      _mm_or_si128(_mm_or_si128(others, quotes), _mm_or_si128(backslashes, deletes));
  const auto marks = static_cast<unsigned>(_mm_movemask_epi8(stops));
  return static_cast<std::size_t>(std::countr_zero(marks | 1U << bytes_of_look));
}

#else

inline std::size_t count_plain_bytes(const char* at) {
  std::size_t count = 0;
  while (count != bytes_of_look && is_plain_byte(at[count])) ++count;
  return count;
}

#endif

/// Returns true if all bytes of the text are plain, as in most texts.
inline bool are_plain(std::string_view text) {
  if (text.size() < bytes_of_look) return std::ranges::all_of(text, is_plain_byte);
  const char* const last = text.data() + text.size() - bytes_of_look;
  for (const char* at = text.data(); at < last; at += bytes_of_look) {
    if (count_plain_bytes(at) != bytes_of_look) return false;
  }
  return count_plain_bytes(last) == bytes_of_look;
}

/// Returns the first byte at or after `at` that is not plain.
inline const char* end_of_plain_bytes(const char* at) {
  while (true) {
    const std::size_t count = count_plain_bytes(at);
    at += count;
    if (count != bytes_of_look) return at;
  }
}

}  // namespace bounty
