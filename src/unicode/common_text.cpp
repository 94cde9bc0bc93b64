#include "unicode/common_text.hpp"

#include <bit>

#include "unicode/sixteen_bytes.hpp"

namespace bounty {
namespace {

static_assert(std::endian::native == std::endian::little,
              "bounty is for little-endian machines, such as x86-64 and ARM");

/// A bit for each byte of a block.
struct Block {
  unsigned ends;     ///< quotes and backslashes
  unsigned unusual;  ///< control characters, and what begins a character that is not common
  unsigned leads;    ///< first bytes of characters that are not ASCII
  unsigned leads_of_three;
  unsigned others;  ///< their other bytes
};

Block look_at(const char* at) {
  const SixteenBytes bytes = sixteen_bytes(at);
  // Bytes that are not ASCII are less than 0, in their order.
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
  unsigned awaited = 0;  // the other bytes of characters that have begun in the block before
  for (const char* next = at;; next += bytes_of_look) {
    const Block block = look_at(next);
    awaited |= block.leads << 1U | block.leads_of_three << 2U;
    const auto count = static_cast<unsigned>(std::countr_zero(block.ends | 1U << bytes_of_look));
    // With the end itself, which goes on with no character.
    const unsigned looked_at = (2U << count) - 1;
    const unsigned wrong = ((awaited ^ block.others) | block.unusual) & 0xFFFFU;
    if ((wrong & looked_at) != 0) return at;
    if (count != bytes_of_look) return next + count;
    awaited >>= bytes_of_look;
  }
}

}  // namespace bounty
