#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#elif defined __ARM_NEON && defined __aarch64__
#include <arm_neon.h>
#endif

namespace bounty {

/// The number of bytes of a text that are processed together.
inline constexpr std::size_t bytes_at_once = 16;

/// Compilers provide operators for such vectors on every machine: a comparison sets all bits of
/// each byte for which it is true. This file adds, for each kind of processor, what has no
/// operator. As signed numbers, non-ASCII bytes are negative.
using SixteenBytes [[gnu::vector_size(bytes_at_once)]] = signed char;
using SixteenUnsignedBytes [[gnu::vector_size(bytes_at_once)]] = unsigned char;

/// Loads the next bytes. All of them must be readable, even after the end of the text.
inline SixteenBytes sixteen_bytes(const char* at) {
  SixteenBytes bytes{};
  std::memcpy(&bytes, at, sizeof(bytes));
  return bytes;
}

/// Returns the highest bit of each byte; that of the first byte becomes the lowest bit.
inline unsigned high_bits(SixteenBytes bytes) {
#ifdef __SSE2__
  return static_cast<unsigned>(_mm_movemask_epi8(reinterpret_cast<__m128i>(bytes)));
#elif defined __ARM_NEON && defined __aarch64__
  constexpr SixteenUnsignedBytes bits = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  const auto found =
      reinterpret_cast<uint8x16_t>(reinterpret_cast<SixteenUnsignedBytes>(bytes < 0) & bits);
  return vaddv_u8(vget_low_u8(found)) | static_cast<unsigned>(vaddv_u8(vget_high_u8(found))) << 8U;
#else
  unsigned bits = 0;
  for (unsigned i = 0; i != bytes_at_once; ++i) bits |= (bytes[i] < 0 ? 1U : 0U) << i;
  return bits;
#endif
}

/// Adds up bytes.
class SumOfBytes {
 public:
#ifdef __SSE2__
  void add(SixteenUnsignedBytes bytes) {
    const __m128i zero = _mm_setzero_si128();
    sums_ = _mm_add_epi64(sums_, _mm_sad_epu8(reinterpret_cast<__m128i>(bytes), zero));
  }
  [[nodiscard]] std::uint64_t total() const {
    return static_cast<std::uint64_t>(
        _mm_cvtsi128_si64(_mm_add_epi64(sums_, _mm_unpackhi_epi64(sums_, sums_))));
  }

 private:
  __m128i sums_ = _mm_setzero_si128();
#elif defined __ARM_NEON && defined __aarch64__
  void add(SixteenUnsignedBytes bytes) {
    total_ += vaddlvq_u8(reinterpret_cast<uint8x16_t>(bytes));
  }
  [[nodiscard]] std::uint64_t total() const { return total_; }

 private:
  std::uint64_t total_ = 0;
#else
  void add(SixteenUnsignedBytes bytes) {
    for (unsigned i = 0; i != bytes_at_once; ++i) total_ += bytes[i];
  }
  [[nodiscard]] std::uint64_t total() const { return total_; }

 private:
  std::uint64_t total_ = 0;
#endif
};

}  // namespace bounty
