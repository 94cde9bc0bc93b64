#include "unicode/sixteen_bytes.hpp"

#include <algorithm>
#include <array>
#include <random>
#include <string_view>

#include "catch.hpp"
#include "unicode/plain_bytes.hpp"

using namespace bounty;

namespace {

using Bytes = std::array<char, bytes_at_once>;

/// Returns random bytes of every kind, or only bytes next to a limit.
Bytes random_bytes(std::mt19937& random) {
  constexpr std::string_view bounds = "\x1F !\"#[\\]~\x7F\x80\xBF\xC0\xFF";
  Bytes bytes{};
  const bool is_near_bounds = random() % 2 == 0;
  std::ranges::generate(bytes, [&] {
    return is_near_bounds ? bounds[random() % bounds.size()] : static_cast<char>(random());
  });
  return bytes;
}

unsigned number_of(char byte) { return static_cast<unsigned char>(byte); }

}  // namespace

TEST_CASE("sixteen bytes at once are what they are one by one") {
  std::mt19937 random(2026);
  SumOfBytes sum;
  std::uint64_t expected_sum = 0;
  for (int i = 0; i < 50'000; ++i) {
    const Bytes bytes = random_bytes(random);
    const SixteenBytes all = sixteen_bytes(bytes.data());
    unsigned bits = 0;
    for (unsigned at = 0; at != bytes_at_once; ++at) bits |= number_of(bytes.at(at)) >> 7U << at;
    REQUIRE(high_bits(all) == bits);

    sum.add(reinterpret_cast<SixteenUnsignedBytes>(all));
    for (const char byte : bytes) expected_sum += number_of(byte);
    REQUIRE(sum.total() == expected_sum);

    const auto plain = std::ranges::find_if_not(bytes, is_plain_byte) - bytes.begin();
    REQUIRE(count_plain_bytes(bytes.data()) == static_cast<std::size_t>(plain));
  }
}
