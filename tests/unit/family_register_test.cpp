#include "families/families.hpp"

#include <optional>
#include <string>
#include <string_view>

#include "catch.hpp"

using namespace bounty;

namespace {

/// Returns where the family came before, or std::nullopt the first time.
std::optional<InputNumber> note(FamilyRegister& families, std::string_view family, InputNumber at) {
  return families.note_family(family, at).same;
}

std::string family(std::uint32_t number) { return "family_" + std::to_string(number); }

}  // namespace

TEST_CASE("a family is remembered at its first position") {
  FamilyRegister families;
  CHECK_FALSE(note(families, "reverse_hash", {0, 0}));
  CHECK_FALSE(note(families, "ten_hours", {0, 7}));
  CHECK(note(families, "reverse_hash", {1, 3}) == InputNumber{0, 0});
  CHECK(note(families, "reverse_hash", {2, 0}) == InputNumber{0, 0});
  CHECK(note(families, "ten_hours", {2, 1}) == InputNumber{0, 7});
  CHECK_FALSE(note(families, "Ten_hours", {2, 2}));
  CHECK_FALSE(note(families, "ten_hour", {2, 3}));
  CHECK_FALSE(note(families, "", {2, 4}));
  CHECK(note(families, "", {UINT32_MAX, UINT32_MAX}) == InputNumber{2, 4});
}

TEST_CASE("a family is distinguished from one that is easily mistaken for it") {
  FamilyRegister families;
  CHECK_FALSE(families.note_family("ten_hours", {0, 1}).similar);
  CHECK(families.note_family("Ten-Hours", {0, 2}).similar == InputNumber{0, 1});
  CHECK(families.note_family("tenhours", {0, 3}).similar == InputNumber{0, 1});
  const auto [same, similar] = families.note_family("tenhours", {0, 4});
  CHECK(same == InputNumber{0, 3});
  CHECK_FALSE(similar);
}

TEST_CASE("positions are stored in full") {
  FamilyRegister families;
  CHECK_FALSE(note(families, "last", {UINT32_MAX, UINT32_MAX}));
  CHECK(note(families, "last", {0, 0}) == InputNumber{UINT32_MAX, UINT32_MAX});
}

TEST_CASE("a register grows as needed and forgets nothing", "[slow]") {
  const std::uint32_t count = GENERATE(10U, 3'000U, 5'000U, 50'000U, 300'000U);
  CAPTURE(count);
  FamilyRegister families;
  int wrong = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    if (note(families, family(i), {i / 1'000, i})) ++wrong;
    const std::uint32_t earlier = i / 2;
    if (note(families, family(earlier), {i, 0}) != InputNumber{earlier / 1'000, earlier}) ++wrong;
  }
  for (std::uint32_t i = 0; i < count; ++i) {
    if (note(families, family(i), {}) != InputNumber{i / 1'000, i}) ++wrong;
  }
  CHECK(wrong == 0);
}
