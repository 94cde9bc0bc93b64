#include <array>

#include "catch.hpp"
#include "text/nearest_name.hpp"

using bounty::hint_for_name;
using bounty::nearest_name;

namespace {

constexpr std::array<std::string_view, 4> names = {"name", "time", "computation", "count"};

}  // namespace

TEST_CASE("the nearest name is the one with the fewest mistakes") {
  CHECK(nearest_name("computaton", names) == "computation");
  CHECK(nearest_name("tiem", names) == "time");
  CHECK(nearest_name("TIME", names) == "time");
  CHECK(nearest_name("conut", names) == "count");
}

TEST_CASE("what is far from every name has no nearest") {
  CHECK(nearest_name("activity", names).empty());
  CHECK(nearest_name("", names).empty());
  CHECK(nearest_name(std::string(10'000, 'x'), names).empty());
  CHECK(nearest_name("time", {}).empty());
  constexpr std::array<std::string_view, 2> letters = {"a", "b"};
  CHECK(nearest_name("c", letters).empty());
  CHECK(nearest_name("A", letters) == "a");
}

TEST_CASE("a hint asks for the nearest name") {
  CHECK(hint_for_name("tme", names) == "did you mean \"time\"?");
  CHECK(hint_for_name("xyz", names).empty());
}
