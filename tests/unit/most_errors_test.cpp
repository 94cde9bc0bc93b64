#include <string>

#include "bounty/read.hpp"
#include "catch.hpp"

using namespace bounty;

namespace {

/// Returns a submission that has one key this many times.
std::string document_of_one_key(int count, std::string_view before_the_last) {
  std::string text = "{";
  for (int key = 1; key < count; ++key) text += "\"x-a\":0,\n";
  return text.append(before_the_last).append("\"x-a\":0}");
}

Diagnostics errors_of(const std::string& text) { return read_submission({"a.json", text}).error(); }

}  // namespace

TEST_CASE("a document's errors are listed up to a hundred thousand", "[slow]") {
  constexpr int most = 100'000;
  CHECK(errors_of(document_of_one_key(most - 2, "")).size() == most);  // three others are missing
  // Both readers stop there: the fast one, and the explaining one.
  for (const std::string_view before : {"", "\"\\u0061\":0,"}) {
    const Diagnostics all = errors_of(document_of_one_key(2 * most, before));
    REQUIRE(all.size() == most + 1);
    CHECK(all[most - 1].code == DiagnosticCode::duplicate_key);
    CHECK(all[most - 1].place.line == most + 1);
    CHECK(all[most].code == DiagnosticCode::too_large);
    CHECK(all[most].message == "the document has more than 100,000 errors");
  }
}
