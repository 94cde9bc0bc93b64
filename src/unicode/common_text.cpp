#include "unicode/common_text.hpp"

#include <bit>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace bounty {

#ifdef __SSE2__

namespace {

constexpr unsigned bytes_of_block = 16;

/// Bit masks with a bit for each byte of a block.
struct Block {
  unsigned ends;     ///< quotes and backslashes
  unsigned unusual;  ///< control characters, and first bytes of characters that are not common
  unsigned leads;    ///< first bytes of non-ASCII characters
  unsigned leads_of_three;
  unsigned others;  ///< continuation bytes
};

Block look_at(const char* at) {
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
  // As signed numbers, non-ASCII bytes are negative, in the same order.
  const auto bits = [](__m128i found) { return static_cast<unsigned>(_mm_movemask_epi8(found)); };
  const auto are = [&](char byte) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(byte)); };
  const auto above = [&](char byte) { return bits(_mm_cmpgt_epi8(bytes, _mm_set1_epi8(byte))); };
  const unsigned beyond_ascii = bits(bytes);
  const unsigned leads = above('\xBF') & beyond_ascii;
  const unsigned uncommon_leads =
      (leads & ~above('\xC2')) | (leads & above('\xEC')) | bits(are('\xE0'));
  const unsigned controls = ~(above('\x1F') | beyond_ascii) | bits(are('\x7F'));
  return {.ends = bits(_mm_or_si128(are('"'), are('\\'))),
          .unusual = controls | uncommon_leads,
          .leads = leads,
          .leads_of_three = above('\xDF') & beyond_ascii,
          .others = beyond_ascii & ~leads};
}

}  // namespace

const char* skip_common_text(const char* at) {
  unsigned awaited =
      0;  // expected continuation bytes of characters that begin in the previous block
  for (const char* next = at;; next += bytes_of_block) {
    const Block block = look_at(next);
    awaited |= block.leads << 1U | block.leads_of_three << 2U;
    const auto count = static_cast<unsigned>(std::countr_zero(block.ends | 1U << bytes_of_block));
    // Includes the end itself, which is not a continuation byte.
    const unsigned looked_at = (2U << count) - 1;
    const unsigned wrong = ((awaited ^ block.others) | block.unusual) & 0xFFFFU;
    if ((wrong & looked_at) != 0) return at;
    if (count != bytes_of_block) return next + count;
    awaited >>= bytes_of_block;
  }
}

#else

const char* skip_common_text(const char* at) { return at; }

#endif

}  // namespace bounty
