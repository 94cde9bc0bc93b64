#include "names/name_numbers.hpp"

#include <map>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace bounty;

TEST_CASE("names are numbered in the order in which they first come") {
  NameNumbers numbers;
  CHECK(numbers.count() == 0);
  CHECK_FALSE(numbers.contains("a"));
  CHECK_FALSE(numbers.contains(""));
  CHECK(numbers.number_of("b") == 0);
  CHECK(numbers.number_of("a") == 1);
  CHECK(numbers.number_of("b") == 0);
  CHECK(numbers.number_of("") == 2);
  CHECK(numbers.number_of("B") == 3);
  CHECK(numbers.number_of("a") == 1);
  CHECK(numbers.number_of("") == 2);
  CHECK(numbers.count() == 4);
  CHECK(numbers.contains("a"));
  CHECK(numbers.contains(""));
  CHECK_FALSE(numbers.contains("A"));
  CHECK(numbers.count() == 4);  // contains() adds nothing
}

TEST_CASE("a name is compared by its bytes, not by its address") {
  const std::string text = "aaab";
  const std::string again = "aa";
  const std::string with_nul("a\0b", 3);
  NameNumbers numbers;
  CHECK(numbers.number_of(std::string_view(text).substr(0, 1)) == 0);
  CHECK(numbers.number_of(std::string_view(text).substr(0, 2)) == 1);
  CHECK(numbers.number_of(std::string_view(text).substr(1, 2)) == 1);
  CHECK(numbers.number_of(again) == 1);
  CHECK(numbers.number_of(with_nul) == 2);
  CHECK(numbers.number_of("a") == 0);
  CHECK(numbers.count() == 3);
}

TEST_CASE("many names keep their numbers", "[slow]") {
  constexpr std::size_t count = 100'000;
  std::vector<std::string> names;
  for (std::size_t i = 0; i < count; ++i) names.push_back("task " + std::to_string(i) + "/step");
  NameNumbers numbers;
  std::size_t wrong = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (numbers.contains(names[i])) ++wrong;
    if (numbers.number_of(names[i]) != i) ++wrong;
    if (numbers.count() != i + 1 || !numbers.contains(names[i / 2])) ++wrong;
  }
  for (std::size_t i = 0; i < count; ++i) {
    if (numbers.number_of(names[i]) != i || numbers.contains(names[i] + "?")) ++wrong;
  }
  CHECK(wrong == 0);
  CHECK(numbers.count() == count);
}

TEST_CASE("the table agrees with a map at every size") {
  std::mt19937_64 generator(2026);
  std::vector<std::string> names;
  for (int i = 0; i < 300; ++i) names.push_back(std::to_string(i));
  for (std::size_t size = 1; size <= names.size(); ++size) {
    NameNumbers numbers;
    std::map<std::string, std::size_t> expected;
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < 3 * size; ++i) {
      const std::string& name = names[generator() % size];
      if (numbers.contains(name) != expected.contains(name)) ++wrong;
      const std::size_t number = expected.emplace(name, expected.size()).first->second;
      if (numbers.number_of(name) != number || numbers.count() != expected.size()) ++wrong;
    }
    CAPTURE(size);
    CHECK(wrong == 0);
  }
}
