#include "json/json_words.hpp"

#include "catch.hpp"

using namespace bounty;

TEST_CASE("A text as a JSON string has its quotes, backslashes and control characters escaped") {
  CHECK(json_string("a\"b\\c\n") == R"("a\"b\\c\u000a")");
}
