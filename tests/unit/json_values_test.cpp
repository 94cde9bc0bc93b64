#include <string>
#include <vector>

#include "bounty/verify.hpp"
#include "catch.hpp"

using namespace bounty;

namespace {

JsonValues values(const std::string& text) { return JsonValues::read({"a.json", text}).value(); }

/// Returns each difference as `pointer:line stored | computed`.
std::vector<std::string> listed(const std::string& stored, const std::string& computed) {
  std::vector<std::string> lines;
  for (const Difference& each : differences(values(stored), values(computed))) {
    lines.push_back(each.pointer + ":" + std::to_string(each.line) + " " + each.stored + " | " +
                    each.computed);
  }
  return lines;
}

/// Returns the only error as `code message @ line:column`.
std::string error_in(const std::string& text) {
  const auto read = JsonValues::read({"a.json", text});
  REQUIRE_FALSE(read);
  REQUIRE(read.error().size() == 1);
  const Diagnostic& error = read.error().front();
  return std::string(name_of(error.code)) + " " + error.message + " @ " +
         std::to_string(error.place.line) + ":" + std::to_string(error.place.column);
}

std::string nested(std::size_t levels) {
  return std::string(levels, '[') + std::string(levels, ']');
}

}  // namespace

TEST_CASE("a document is read as its values by JSON pointer") {
  const JsonValues read = values("{\"a\": [1.50, \"x\\\"\"],\n \"b/~\": {\"\": null}}");
  std::vector<std::string> lines;
  for (JsonValues::Index value = 0; value < read.count(); ++value) {
    lines.push_back(read.pointer(value) + " " + read.json(value) + " " +
                    std::to_string(read.line(value)));
    CHECK(read.value_at(read.pointer(value)) == value);
  }
  CHECK(lines == std::vector<std::string>{" {} 1", "/a [] 1", "/a/0 1.50 1", "/a/1 \"x\"\" 1",
                                          "/b~1~0 {} 2", "/b~1~0/ null 2"});
  CHECK(read.text_at("/a/1") == "x\"");
  CHECK(read.text_at("/a/0").empty());
  CHECK(read.text_at("/c").empty());
  CHECK(read.value_at("/c") == JsonValues::none);
  CHECK(values("7").count() == 1);
}

TEST_CASE("an invalid document is refused with its position") {
  CHECK(error_in("{\"a\": 1,\n \"a\": 2}") == "duplicate-key this key appears twice @ 2:2");
  CHECK(error_in("{\"a\": {}, \"\\u0061\": {}}") == "duplicate-key this key appears twice @ 1:11");
  CHECK(error_in("{\"a\": [], \"a\": []}") == "duplicate-key this key appears twice @ 1:11");
  CHECK(error_in(nested(65)) == "too-deep nested deeper than 64 levels @ 1:65");
  CHECK(error_in("{\"a\":" + nested(64) + "}") == "too-deep nested deeper than 64 levels @ 1:69");
  CHECK(error_in("[1,]") == "json-syntax unexpected comma before ] @ 1:3");
  CHECK(error_in(std::string(Document::max_bytes + 1, ' ')) ==
        "too-large this is larger than 64 MiB, the limit for a document @ 0:0");
  CHECK(JsonValues::read({"a.json", nested(64)}).has_value());
}

TEST_CASE("every difference is listed with its line") {
  using Lines = std::vector<std::string>;
  CHECK(listed("{\"a\": 1, \"b\": \"x\"}", "{\"b\": \"x\", \"a\": 1}").empty());
  CHECK(listed("1", "2") == Lines{":1 1 | 2"});
  CHECK(listed("{\"a\": 1.0}", "{\"a\": 1}") == Lines{"/a:1 1.0 | 1"});
  CHECK(listed("{\"a\": \"1\"}", "{\"a\": 1}") == Lines{"/a:1 \"1\" | 1"});
  CHECK(listed("{\"b\": 1,\n \"a\": 2}", "{\"b\": 3, \"a\": 4}") ==
        Lines{"/b:1 1 | 3", "/a:2 2 | 4"});
  CHECK(listed("{\"b\": [1, 2]}", "{\"a\": 0, \"b\": [1]}") == Lines{"/b/1:1 2 | ", "/a:0  | 0"});
  CHECK(listed("{\"a\": {\"b\": 1}}", "{}") == Lines{"/a:1 {} | "});
  CHECK(listed("{}", "{\"a\": {\"b\": 1}}") == Lines{"/a:0  | {}"});
  CHECK(listed("{\"a\": {\"b\": 1}}", "{\"a\": 1}") == Lines{"/a:1 {} | 1", "/a/b:1 1 | "});
}
