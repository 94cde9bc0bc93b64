#include "stored/batch_splitter.hpp"

#include <vector>

#include "bounty/read.hpp"
#include "catch.hpp"

using bounty::BatchSplitter;

namespace {

struct Taken {
  std::string text;
  std::string list;
  std::uint64_t number;
  std::uint32_t first_line;

  friend bool operator==(const Taken&, const Taken&) = default;
};

struct Split {
  std::vector<Taken> parts;
  std::string rest;
  bool is_batch;
};

/// Passes the document to the splitter in pieces of this size. The result must not depend on the
/// size.
Split split(const std::string& document, std::size_t piece) {
  Split result;
  BatchSplitter splitter([&](const BatchSplitter::Part& part) {
    result.parts.push_back(
        {std::string(part.text), std::string(part.list), part.number, part.first_line});
  });
  for (std::size_t at = 0; at < document.size(); at += piece) {
    splitter.feed(std::string_view(document).substr(at, piece));
  }
  result.rest = splitter.rest();
  result.is_batch = splitter.is_batch();
  return result;
}

Split split(const std::string& document) {
  const Split whole = split(document, document.size());
  const Split bytes = split(document, 1);
  CHECK(whole.parts == bytes.parts);
  CHECK(whole.rest == bytes.rest);
  return whole;
}

}  // namespace

TEST_CASE("a batch is split into its results, its rejections and the rest") {
  const Split found = split(R"({"format": "bounty-batch/1",
"results": [{"a": [1, {"b": "],}"}]},
  {"a": "\"]"}],
"rejections": [ ],
"totals": {"submissions": 2, "results": [1]}})");
  CHECK(found.is_batch);
  CHECK(found.parts == std::vector<Taken>{{R"({"a": [1, {"b": "],}"}]})", "results", 0, 2},
                                          {"\n  {\"a\": \"\\\"]\"}", "results", 1, 3}});
  CHECK(found.rest ==
        "{\"format\": \"bounty-batch/1\",\n\"results\": [],\n\"rejections\": [],\n"
        "\"totals\": {\"submissions\": 2, \"results\": [1]}}");
}

TEST_CASE("text between the parts of a batch is kept") {
  const auto texts = [](const std::string& list) {
    std::vector<std::string> parts;
    for (const Taken& part :
         split(R"({"format":"bounty-batch/1","results":[)" + list + "]}").parts) {
      parts.push_back(part.text);
    }
    return parts;
  };
  CHECK(texts("{},,{}") == std::vector<std::string>{"{}", "", "{}"});
  CHECK(texts("{},") == std::vector<std::string>{"{}", ""});
  CHECK(texts(",") == std::vector<std::string>{"", ""});
  CHECK(texts("{} {}") == std::vector<std::string>{"{} {}"});
  CHECK(texts("1,\"a,b\",[2,3]") == std::vector<std::string>{"1", "\"a,b\"", "[2,3]"});
}

TEST_CASE("a document that does not begin with the format of a batch is not split") {
  for (const std::string document :
       {R"({"results": [{}], "format": "bounty-batch/1"})",
        R"({"format": "bounty-result/1", "results": [{}]})", R"([{"results": [{}]}])", "",
        R"({"format": "bounty-batch/1", "x": {"results": [{}]}})"}) {
    CAPTURE(document);
    const Split found = split(document);
    CHECK(found.parts.empty());
    CHECK(found.rest == document);
  }
}

TEST_CASE("the rest keeps the line numbers of the document") {
  BatchSplitter splitter([](const BatchSplitter::Part&) {});
  splitter.feed(
      "{\"format\": \"bounty-batch/1\",\n\"results\": [\n{},\n{\n}\n],\n\"x\": 1,\n"
      "\"rejections\": [],\n\"totals\":\n{}}");
  // {, results, x, rejections, totals and {} are in lines 1, 2, 7, 8, 9 and 10.
  const std::vector<std::uint32_t> lines = {1, 2, 7, 8, 9, 10};
  for (std::uint32_t line = 1; line <= 6; ++line) {
    CHECK(splitter.line_of_rest(line) == lines[line - 1]);
  }
}

TEST_CASE("a part that is too large is reported, and the next one is not", "[slow]") {
  std::vector<bool> are_too_large;
  BatchSplitter splitter([&](const BatchSplitter::Part& part) {
    are_too_large.push_back(part.is_too_large);
    CHECK(part.text.size() <= bounty::Document::max_bytes + 1);
  });
  splitter.feed(R"({"format": "bounty-batch/1", "results": [)");
  const std::string mebibyte(std::size_t{1} << 20U, ' ');
  for (int i = 0; i < 65; ++i) splitter.feed(mebibyte);
  splitter.feed("{}, {}]}");
  CHECK(are_too_large == std::vector<bool>{true, false});
}
