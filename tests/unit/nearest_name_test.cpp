#include "names/suggestion.hpp"

#include <array>

#include "catch.hpp"

using bounty::hint_for_name;
using bounty::nearest_names;

namespace {

using List = std::vector<std::string>;

constexpr std::array<std::string_view, 4> names = {"name", "time", "computation", "count"};

}  // namespace

TEST_CASE("the nearest name is the one with the fewest mistakes") {
  CHECK(nearest_names("computaton", names) == List{"computation"});
  CHECK(nearest_names("tiem", names) == List{"time"});
  CHECK(nearest_names("TIME", names) == List{"time"});
  CHECK(nearest_names("conut", names) == List{"count"});
}

TEST_CASE("equally near names are all proposed, except for case") {
  constexpr std::array<std::string_view, 5> steps = {"step_1", "step_2", "STEP_2", "step_2", "x"};
  CHECK(nearest_names("step_3", steps) == List{"step_1", "step_2"});
  CHECK(nearest_names("Step_2", steps) == List{"step_2"});
  CHECK(nearest_names("STEP_3", steps) == List{"STEP_2"});
  CHECK(hint_for_name("step_3", steps).text == R"(did you mean "step_1" or "step_2"?)");
}

TEST_CASE("if the nearest name is not accepted, no other is proposed") {
  const auto is_free = [](std::string_view name) { return name != "count"; };
  CHECK(hint_for_name("conut", names, is_free).empty());
  constexpr std::array<std::string_view, 2> steps = {"t/Read", "u/Read"};
  const auto is_not_there = [](std::string_view name) { return name != "t/Read"; };
  CHECK(hint_for_name("t/Raed", steps, is_not_there).empty());
  CHECK(hint_for_name("u/Raed", steps, is_not_there).text == R"(did you mean "u/Read"?)");
}

TEST_CASE("if many names are equally near, none is proposed") {
  constexpr std::array<std::string_view, 4> four = {"t1", "t2", "t3", "t4"};
  CHECK(hint_for_name("t5", four).empty());
  CHECK(hint_for_name("t5", std::span(four).first(3)).text ==
        R"(did you mean "t1", "t2" or "t3"?)");
}

TEST_CASE("a text far from every name has no nearest name") {
  CHECK(nearest_names("activity", names).empty());
  CHECK(nearest_names("", names).empty());
  CHECK(nearest_names(std::string(10'000, 'x'), names).empty());
  CHECK(nearest_names("time", {}).empty());
  constexpr std::array<std::string_view, 2> letters = {"a", "b"};
  CHECK(nearest_names("c", letters).empty());
  CHECK(nearest_names("A", letters) == List{"a"});
}

TEST_CASE("a hint shows the nearest name in JSON syntax") {
  CHECK(hint_for_name("tme", names).text == "did you mean \"time\"?");
  CHECK(hint_for_name("tme", names).proposals == std::vector<bounty::Proposal>{{"time"}});
  CHECK(hint_for_name("xyz", names).empty());
  constexpr std::array<std::string_view, 1> odd = {R"(the "odd\one")"};
  CHECK(hint_for_name("the odd one", odd).text == R"(did you mean "the \"odd\\one\""?)");
  CHECK(hint_for_name("the odd one", odd).proposals ==
        std::vector<bounty::Proposal>{{R"(the "odd\one")"}});
}
