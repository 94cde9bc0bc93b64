#include "values/rounding.hpp"

#include <fmt/format.h>

#include <random>
#include <vector>

#include "catch.hpp"

using namespace bounty;

namespace {

struct Division {
  Wide quotient;
  Wide remainder;
};

/// Divides bit by bit, as on paper.
Division divide_on_paper(Wide dividend, Wide divisor) {
  Division result{0, 0};
  for (int bit = 126; bit >= 0; --bit) {
    result.remainder = result.remainder * 2 + ((dividend >> bit) & 1);
    result.quotient *= 2;
    if (result.remainder < divisor) continue;
    result.remainder -= divisor;
    ++result.quotient;
  }
  return result;
}

Wide half_up_on_paper(Wide dividend, Wide divisor) {
  const Division division = divide_on_paper(dividend, divisor);
  return division.quotient + (2 * division.remainder >= divisor ? 1 : 0);
}

int count_wrong(Wide dividend, Wide divisor) {
  if (dividend < 0) return 0;
  const Wide half_up = divide_half_up(dividend, divisor);
  const Wide down = divide_down(dividend, divisor);
  const bool is_right = half_up == half_up_on_paper(dividend, divisor) &&
                        down == divide_on_paper(dividend, divisor).quotient;
  if (!is_right) UNSCOPED_INFO(fmt::format("{} / {}: {}, {}", dividend, divisor, half_up, down));
  return is_right ? 0 : 1;
}

/// Returns numbers at which an algorithm could fail: those around powers of two and of ten, and
/// around the factors of amounts.
std::vector<Wide> edges() {
  std::vector<Wide> edges;
  for (const Wide centre :
       {Wide{4}, Wide{100}, Wide{3'600'000}, Wide{1'000'000}, Wide{3'600'000} * 1'000'000,
        Wide{3'600'000} * 1'000'000 * 1'000'000, Wide{INT32_MAX}, Wide{UINT32_MAX}, Wide{INT64_MAX},
        Wide{UINT64_MAX}, Wide{UINT64_MAX} / 2, Wide{UINT64_MAX} / 3, Wide{UINT64_MAX} * 2,
        Wide{UINT64_MAX} * 1'000'000, Wide{1} << 100U, Wide{1} << 124U}) {
    for (int offset = -3; offset <= 3; ++offset) edges.push_back(centre + offset);
  }
  return edges;
}

}  // namespace

TEST_CASE("64 bits and 128 bits divide as on paper, at every edge") {
  const std::vector<Wide> numbers = edges();
  int wrong = 0;
  for (const Wide divisor : numbers) {
    for (const Wide dividend : numbers) wrong += count_wrong(dividend, divisor);
    for (const Wide factor : {0, 1, 2, 3, 7}) {
      // These are multiples of the divisor, and numbers just below, at and just above a half.
      for (int offset = -2; offset <= 2; ++offset) {
        wrong += count_wrong(factor * divisor + offset, divisor);
        wrong += count_wrong(factor * divisor + divisor / 2 + offset, divisor);
      }
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("small numbers divide as on paper, all of them") {
  int wrong = 0;
  for (int divisor = 1; divisor <= 64; ++divisor) {
    for (int dividend = 0; dividend <= 200; ++dividend) wrong += count_wrong(dividend, divisor);
  }
  CHECK(wrong == 0);
}

TEST_CASE("numbers of all sizes divide as on paper") {
  std::mt19937_64 generator(2026);
  const auto number = [&] {
    const Wide bits = (Wide{static_cast<std::int64_t>(generator() >> 1U)} << 63U) +
                      static_cast<std::int64_t>(generator() >> 1U);
    return bits >> static_cast<int>(2 + generator() % 124);
  };
  int wrong = 0;
  for (int i = 0; i < 20'000; ++i) wrong += count_wrong(number(), number() + 1);
  CHECK(wrong == 0);
}

TEST_CASE("a half is rounded up on both sides of 64 bits") {
  constexpr Wide most = UINT64_MAX;
  CHECK(divide_half_up(most, 2) == (Wide{1} << 63U));
  CHECK(divide_half_up(most - 1, 2) == (Wide{1} << 63U) - 1);
  CHECK(divide_half_up(most + 1, 2) == (Wide{1} << 63U));
  CHECK(divide_half_up(most + 2, 2) == (Wide{1} << 63U) + 1);
  CHECK(divide_half_up(most, most) == 1);
  CHECK(divide_half_up(most / 2, most) == 0);
  CHECK(divide_half_up(most / 2 + 1, most) == 1);
  CHECK(divide_half_up((most + 1) / 2, most + 1) == 1);
  CHECK(divide_half_up((most + 1) / 2 - 1, most + 1) == 0);
  CHECK(divide_half_up(most, most + 1) == 1);
  STATIC_REQUIRE(divide_half_up(1, 2) == 1);
  STATIC_REQUIRE(divide_half_up((Wide{1} << 80U) + 1, 2) == (Wide{1} << 79U) + 1);
}
