#pragma once

#include <bit>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "text/byte_words.hpp"

namespace bounty {

#ifdef __SSE2__

/// A bit for each of sixteen bytes that a string cannot just contain, the first the lowest.
inline unsigned find_stops(const char* at) {
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
  const __m128i above = _mm_subs_epu8(bytes, _mm_set1_epi8(0x1F));  // 0 for control characters
  const __m128i controls = _mm_cmpeq_epi8(above, _mm_setzero_si128());
  const __m128i quotes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"'));
  const __m128i backslashes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'));
  const __m128i stops = _mm_or_si128(controls, _mm_or_si128(quotes, backslashes));
  return static_cast<unsigned>(_mm_movemask_epi8(stops));
}

constexpr std::ptrdiff_t bytes_at_once = 16;
constexpr int bits_of_byte = 1;

#else

/// The high bit of the first byte that is below `limit`; higher ones may be set by mistake.
constexpr ByteWord first_below(ByteWord word, unsigned char limit) {
  return (word - bytes_of(limit)) & ~word & bytes_of(0x80);
}

/// The high bit of the first of eight bytes that a string cannot just contain.
inline ByteWord find_stops(const char* at) {
  const ByteWord word = load_word(at);
  return first_below(word, 0x20) | first_below(word ^ bytes_of('"'), 1) |
         first_below(word ^ bytes_of('\\'), 1);
}

constexpr std::ptrdiff_t bytes_at_once =
    std::endian::native == std::endian::little ? 8 : PTRDIFF_MAX;
constexpr int bits_of_byte = 8;

#endif

/// The first byte at or after `at` that a string cannot just contain: a quote, a backslash, a
/// control character; or `end`.
inline const char* end_of_plain_characters(const char* at, const char* end) {
  for (; end - at >= bytes_at_once; at += bytes_at_once) {
    const auto stops = find_stops(at);
    if (stops != 0) return at + std::countr_zero(stops) / bits_of_byte;
  }
  while (at != end && *at != '"' && *at != '\\' && static_cast<unsigned char>(*at) >= 0x20) ++at;
  return at;
}

}  // namespace bounty
