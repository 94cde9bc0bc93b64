#include <string>
#include <vector>

#include "bounty/print.hpp"
#include "bounty/read.hpp"
#include "catch.hpp"
#include "names/words.hpp"

using namespace bounty;

namespace {

/// `column: code`, of a document of one line.
std::vector<std::string> errors_of(const std::string& text) {
  std::vector<std::string> errors;
  const auto read = read_submission({"s.json", text});
  if (read) return errors;
  for (const Diagnostic& diagnostic : read.error()) {
    errors.push_back(std::to_string(diagnostic.place.column) + ": " +
                     std::string(word_for(diagnostic.code)));
  }
  return errors;
}

std::string in_family(const std::string& keys) {
  return R"({"format":"bounty-submission/1","family":"f",)" + keys + "}";
}

}  // namespace

TEST_CASE("the names of a list that stands there twice are compared in each alone") {
  const std::string list = R"([{"name":"s","time":1},{"name":"s","time":1}])";
  const std::string text =
      in_family(R"("tasks":[{"name":"t","steps":)" + list + R"(,"steps":)" + list + "}]");
  CHECK(errors_of(text) == std::vector<std::string>{"106: duplicate-name", "121: duplicate-key",
                                                    "160: duplicate-name"});
}
