#include "batch/progress.hpp"

#include "catch.hpp"

using namespace bounty;

namespace {

std::string line(const BatchProgress& progress, std::int64_t milliseconds,
                 std::size_t columns = 80) {
  return progress_line(progress, std::chrono::milliseconds(milliseconds), columns);
}

}  // namespace

TEST_CASE("a progress line says how many, how fast, and how long still") {
  CHECK(line({.submissions = 1'237, .rejected = 3, .done = 1, .total = 2}, 12'000) ==
        "1,234 scored, 103 a second, 3 rejected, 0:12 left");
  CHECK(line({.submissions = 1'000'000, .rejected = 0, .done = 1'000, .total = 4'000}, 500) ==
        "1,000,000 scored, 2,000,000 a second, 0 rejected, 0:01 left");
  CHECK(line({.submissions = 5, .rejected = 5, .done = 5, .total = 3'605}, 1'000) ==
        "0 scored, 5 a second, 5 rejected, 12:00 left");
  CHECK(line({.submissions = 10, .rejected = 0, .done = 1, .total = 100'000}, 1'000) ==
        "10 scored, 10 a second, 0 rejected, 1666:39 left");
}

TEST_CASE("a narrow terminal shows the most important figures") {
  const BatchProgress progress = {.submissions = 1'237, .rejected = 3, .done = 1, .total = 2};
  CHECK(line(progress, 12'000, 49) == "1,234 scored, 103 a second, 3 rejected, 0:12 left");
  CHECK(line(progress, 12'000, 48) == "1,234 scored, 3 rejected, 0:12 left");
  CHECK(line(progress, 12'000, 20) == "1,234 scored, 3 reje");
}

TEST_CASE("no time is estimated for input of unknown size") {
  CHECK(line({.submissions = 2'000, .rejected = 1}, 1'000) ==
        "1,999 scored, 2,000 a second, 1 rejected");
  CHECK(line({.submissions = 2'000, .rejected = 1, .done = 77}, 1'000) ==
        "1,999 scored, 2,000 a second, 1 rejected");
  CHECK(line({.submissions = 0, .rejected = 0, .done = 0, .total = 10}, 600) ==
        "0 scored, 0 a second, 0 rejected");
}

TEST_CASE("at the beginning and at the end") {
  CHECK(line({}, 0) == "0 scored, 0 a second, 0 rejected");
  CHECK(line({.submissions = 3, .rejected = 0, .done = 3, .total = 3}, 0) ==
        "3 scored, 3,000 a second, 0 rejected, 0:00 left");
  CHECK(
      line({.submissions = 3, .rejected = 0, .done = 5, .total = 3}, 1'000) ==  // a file that grew
      "3 scored, 3 a second, 0 rejected, 0:00 left");
}

TEST_CASE("hours of work") {
  constexpr std::uint64_t terabyte = 1'000'000'000'000;
  CHECK(line({.submissions = 1'000'000'000,
              .rejected = 0,
              .done = 2 * terabyte,
              .total = 5 * terabyte},
             20'000'000) == "1,000,000,000 scored, 50,000 a second, 0 rejected, 500:00 left");
}
