#include "batch/families.hpp"

#include <string>

#include "catch.hpp"

using namespace bounty;

namespace {

std::string family(std::uint32_t number) { return "family_" + std::to_string(number); }

}  // namespace

TEST_CASE("a family is remembered where it came first") {
  FamilyRegister families;
  CHECK_FALSE(families.note("reverse_hash", {0, 0}));
  CHECK_FALSE(families.note("ten_hours", {0, 7}));
  CHECK(families.note("reverse_hash", {1, 3}) == InputNumber{0, 0});
  CHECK(families.note("reverse_hash", {2, 0}) == InputNumber{0, 0});
  CHECK(families.note("ten_hours", {2, 1}) == InputNumber{0, 7});
  CHECK_FALSE(families.note("Ten_hours", {2, 2}));
  CHECK_FALSE(families.note("ten_hour", {2, 3}));
  CHECK_FALSE(families.note("", {2, 4}));
  CHECK(families.note("", {UINT32_MAX, UINT32_MAX}) == InputNumber{2, 4});
}

TEST_CASE("places are held in full") {
  FamilyRegister families;
  CHECK_FALSE(families.note("last", {UINT32_MAX, UINT32_MAX}));
  CHECK(families.note("last", {0, 0}) == InputNumber{UINT32_MAX, UINT32_MAX});
}

TEST_CASE("a register grows as far as it must, and forgets nothing") {
  const std::uint32_t count = GENERATE(10U, 3'000U, 5'000U, 50'000U, 1'500'000U);
  CAPTURE(count);
  FamilyRegister families;
  int wrong = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    if (families.note(family(i), {i / 1'000, i})) ++wrong;
    const std::uint32_t earlier = i / 2;
    if (families.note(family(earlier), {i, 0}) != InputNumber{earlier / 1'000, earlier}) ++wrong;
  }
  for (std::uint32_t i = 0; i < count; ++i) {
    if (families.note(family(i), {}) != InputNumber{i / 1'000, i}) ++wrong;
  }
  CHECK(wrong == 0);
}
