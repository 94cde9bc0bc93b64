#include "unicode/common_text.hpp"

#include <bit>

#include "unicode/sixteen_bytes.hpp"

namespace bounty {
namespace {

/// Bit masks with a bit for each byte of a block.
struct Block {
  unsigned ends;     ///< quotes and backslashes
  unsigned unusual;  ///< control characters, and first bytes of characters that are not common
  unsigned leads;    ///< first bytes of non-ASCII characters
  unsigned leads_of_three;
  unsigned others;  ///< continuation bytes
};

Block look_at(const char* at) {
  const SixteenBytes bytes = sixteen_bytes(at);
  // As signed numbers, non-ASCII bytes are negative, in the same order.
  const auto are = [&](char byte) { return bytes == static_cast<signed char>(byte); };
  const auto above = [&](char byte) { return high_bits(bytes > static_cast<signed char>(byte)); };
  const unsigned beyond_ascii = high_bits(bytes);
  const unsigned leads = above('\xBF') & beyond_ascii;
  const unsigned uncommon_leads =
      (leads & ~above('\xC2')) | (leads & above('\xEC')) | high_bits(are('\xE0'));
  const unsigned controls = ~(above('\x1F') | beyond_ascii) | high_bits(are('\x7F'));
  return {.ends = high_bits(are('"') | are('\\')),
          .unusual = controls | uncommon_leads,
          .leads = leads,
          .leads_of_three = above('\xDF') & beyond_ascii,
          .others = beyond_ascii & ~leads};
}

}  // namespace

const char* skip_common_text(const char* at) {
  unsigned awaited = 0;  // continuation bytes expected from the previous block
  for (const char* next = at;; next += bytes_at_once) {
    const Block block = look_at(next);
    awaited |= block.leads << 1U | block.leads_of_three << 2U;
    const auto count = static_cast<unsigned>(std::countr_zero(block.ends | 1U << bytes_at_once));
    // Includes the end itself, which is not a continuation byte.
    const unsigned looked_at = (2U << count) - 1;
    const unsigned wrong = ((awaited ^ block.others) | block.unusual) & 0xFFFFU;
    if ((wrong & looked_at) != 0) return at;
    if (count != bytes_at_once) return next + count;
    awaited >>= bytes_at_once;
  }
}

}  // namespace bounty
