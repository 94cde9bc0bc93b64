#include <string>

#include "bounty/read.hpp"
#include "catch.hpp"
#include "formats/likely_format.hpp"

using namespace bounty;

namespace {

/// Finds the format in the text with padding and without, which are two ways to read, and checks
/// that both find the same.
std::string stated_in(const std::string& text) {
  Document tight{"a.json", text};
  tight.text.shrink_to_fit();
  Document roomy{"a.json", text};
  roomy.text.reserve(text.size() + Document::padding);
  std::string format = format_of(tight);
  CHECK(format_of(roomy) == format);
  return format;
}

}  // namespace

TEST_CASE("the format is found anywhere on the first level of a document") {
  CHECK(stated_in(R"({"format":"bounty-result/1","x":1})") == "bounty-result/1");
  CHECK(stated_in("\xEF\xBB\xBF \n{ \"format\" : \"a\"") == "a");
  CHECK(stated_in(R"({"x":{"format":"no"},"y":[{"format":"no"}],"format":"a"})") == "a");
  CHECK(stated_in(R"({"form\u0061t":"\u0061"})") == "a");
  CHECK(stated_in("{\"x\":\"" + std::string(5000, 'x') + "\",\"format\":\"a\"}") == "a");
  CHECK(stated_in("{\"x\":" + std::string(40, '[') + std::string(40, ']') + ",\"format\":\"a\"}") ==
        "a");
}

TEST_CASE("text after the format is not read yet") {
  CHECK(stated_in(R"({"format":"a",,)") == "a");
  CHECK(stated_in(R"({"format":"a","format":"b"})") == "a");
  CHECK(stated_in(R"({"format":7,"format":"b"})") == "7");
}

TEST_CASE("a syntax error does not hide the format") {
  for (const char* const text : {R"({"x":01,"format":"a"})", R"({"format" "a"})"}) {
    CHECK(stated_in(text) == "a");
  }
}

TEST_CASE("a document that states no format has none") {
  for (const char* const text : {"", "{}", "[]", "x", "\"format\"", R"({"x":1})", R"({"x":1}})",
                                 R"(["format","a"])", "{\"x\":\"\xff\",\"format\":\"a\"}"}) {
    CHECK(stated_in(text).empty());
  }
}

TEST_CASE("a document that is too large is not searched for its format") {
  const std::string blanks(Document::max_bytes, ' ');
  CHECK(stated_in(R"({"x":01,"format":"a"})" + blanks).empty());
  CHECK(format_by_keys({"a.json", R"({"family":"f","tasks":[]})" + blanks}).empty());
}
