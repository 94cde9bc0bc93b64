#include "bounty/diagnostic.hpp"
#include "catch.hpp"
#include "names/names.hpp"

using namespace bounty;

TEST_CASE("a document is named by its file and its line") {
  CHECK(name_of(Source{}).empty());
  CHECK(name_of({"a.json"}) == "a.json");
  CHECK(name_of({"all.ndjson", 17}) == "all.ndjson:17");
  CHECK(Source("all.ndjson", 1) != Source("all.ndjson:1"));
}

TEST_CASE("no file has the name of another file or of a line in one") {
  CHECK(source_name("a.json") == "a.json");
  CHECK(source_name("\xff") == "\\xff");
  CHECK(source_name("\\xff") == "\\x5cxff");
  CHECK(source_name("\\xfg \\") == "\\xfg \\");
  CHECK(source_name("é.json") == "é.json");
  CHECK(source_name("a.ndjson:1") == "a.ndjson\\x3a1");
  CHECK(source_name("a.ndjson\\x3a1") == "a.ndjson\\x5cx3a1");
  CHECK(source_name("\xff.JSONL:23") == "\\xff.JSONL\\x3a23");
  CHECK(source_name("-:1") == "-\\x3a1");
  for (const char* const path : {"a:1", "a.json:1", "a.ndjson:", "a.ndjson:x", "a.ndjson:1x",
                                 "a.ndjson1", ":1", "1", ":", "a.ndjson", "-"}) {
    CHECK(source_name(path) == path);
  }
}

TEST_CASE("a line belongs to its own file only") {
  CHECK(is_line_of("a.ndjson:1", "a.ndjson"));
  CHECK(is_line_of("-:17", "-"));
  CHECK_FALSE(is_line_of("a.ndjson:1", "a.ndjso"));
  CHECK_FALSE(is_line_of("a.ndjson:1", "b.ndjson"));
  CHECK_FALSE(is_line_of("a.ndjson", "a.ndjson"));
  CHECK_FALSE(is_line_of("a.ndjson:x", "a.ndjson"));
  CHECK_FALSE(is_line_of("a.json:1", "a.json"));
  CHECK_FALSE(is_line_of(source_name("a.ndjson:1"), "a.ndjson"));
}

TEST_CASE("an excerpt shows the line of the file") {
  Diagnostic diagnostic;
  diagnostic.source = {"all.ndjson", 17};
  CHECK(placed_in_file(diagnostic).source == Source("all.ndjson:17"));
  diagnostic.place = {1, 5, 4};
  CHECK(placed_in_file(diagnostic).source == Source("all.ndjson"));
  CHECK(placed_in_file(diagnostic).place == Place{17, 5, 4});
  diagnostic.source = "a.json";
  CHECK(placed_in_file(diagnostic).source == Source("a.json"));
  CHECK(placed_in_file(diagnostic).place == Place{1, 5, 4});
}
