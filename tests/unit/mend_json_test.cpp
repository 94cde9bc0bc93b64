#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "json/json_words.hpp"
#include "json/mend/mend_json.hpp"
#include "json/parse_json.hpp"
#include "values/diagnostics.hpp"

using namespace bounty;
using namespace std::string_view_literals;

namespace {

struct Broken {
  std::string_view text;
  std::string_view mended;
  std::vector<std::string> slips;  ///< `text: hint`
};

std::vector<std::string> slips_of(std::string_view text, const MendedJson& mended) {
  std::vector<std::string> slips;
  for (const Slip& slip : mended.slips) {
    const Span span = slip.failure.span;
    slips.push_back(
        fmt::format("{}: {}", text.substr(span.begin, span.end - span.begin), slip.failure.hint));
  }
  return slips;
}

std::string text_of(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

/// Returns the positions of the character outside of strings.
std::vector<std::size_t> places_of(char wanted, const std::string& text) {
  std::vector<std::size_t> places;
  bool is_in_string = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '"') is_in_string = !is_in_string;
    if (text[at] == wanted && (!is_in_string || wanted == '"')) places.push_back(at);
  }
  return places;
}

/// Checks that there is one syntax error, and that the fixed text has the same values as the
/// original.
void check_mended(const std::string& right, const std::string& broken) {
  CAPTURE(broken);
  const MendedJson mended = mend_json(broken);
  CHECK(mended.slips.size() == 1);
  CAPTURE(mended.text);
  CHECK(nlohmann::json::parse(mended.text, nullptr, false) == nlohmann::json::parse(right));
}

}  // namespace

TEST_CASE("syntax errors are fixed and each is reported") {
  const std::string text = "put text in double quotes";
  const std::string comma = "put a comma before it";
  const Broken broken = GENERATE_COPY(values<Broken>({
      {R"({"a": 1,})", R"({"a": 1 })", {",: remove the comma"}},
      {R"([1,,2])", R"([1, 2])", {",: remove the comma"}},
      {R"([,1])", R"([ 1])", {",: remove the comma"}},
      {R"({,"a": 1})", R"({ "a": 1})", {",: remove the comma"}},
      {R"({"a": 1 "b": 2})", R"({"a": 1, "b": 2})", {"\": " + comma}},
      {R"({"a": 1 b: 2})", R"({"a": 1, "b": 2})", {"b: " + comma, "b: " + text}},
      {R"({"a": 1 'b': 2})", R"({"a": 1, "b": 2})", {"': " + comma, "': " + text}},
      {R"([{}{}])", R"([{},{}])", {"{: " + comma}},
      {R"([1 2])", R"([1, 2])", {"2: " + comma}},
      {R"({"a": 1; "b": 2;})", R"({"a": 1, "b": 2 })", {";: write a comma", ";: remove it"}},
      {R"({"a": 1}; )", R"({"a": 1} )", {";: remove it"}},
      {R"({"a": [1;], "b": [2;, 3]})",
       R"({"a": [1 ], "b": [2 , 3]})",
       {";: remove it", ";: remove it"}},
      {R"([1;)", R"([1 ])", {";: remove it", ": add ]"}},
      {R"({"a": 1}} ])", R"({"a": 1} )", {"}: remove it"}},
      {R"({"a" 1})", R"({"a": 1})", {"1: put a colon before it"}},
      {R"({"a" = 1})", R"({"a" : 1})", {"=: write a colon"}},
      {R"({"a" => 1})", R"({"a" : 1})", {"=: write a colon"}},
      {R"({"a":: 1})", R"({"a":  1})", {":: "}},
      {R"({"a": , "b": 1})", R"({"a": null, "b": 1})", {",: remove the comma"}},
      {R"({"a":})", R"({"a":null})", {"}: "}},
      {R"({'a': 'b "c"', "d": 'it\'s\x'})",
       R"({"a": "b \"c\"", "d": "it's\\x"})",
       {"': " + text, "': " + text, "': " + text}},
      {"{\"a\": \u201cb\u201d, \"c\": \u201Ed\"}",
       R"({"a": "b", "c": "d"})",
       {"\u201c: " + text, "\u201E: " + text}},
      {R"({a: b, "c": 2h30m})",
       R"({"a": "b", "c": "2h30m"})",
       {"a: " + text, "b: " + text, "2h30m: " + text}},
      {R"({"a": 2 hours, "b": 20%, "c": 2:30, "d": $3})",
       R"({"a": "2 hours", "b": "20%", "c": "2:30", "d": "$3"})",
       {"hours: " + text, "%: put a percentage in double quotes", ":: " + text, "$: "}},
      {R"({"a": True, "b": None, "c": NaN, "d": -Infinity})",
       R"({"a": true, "b": null, "c": null, "d": null})",
       {"True: write true", "None: write null", "NaN: JSON only has finite numbers",
        "-Infinity: JSON only has finite numbers"}},
      {R"([+1, .5, -.5, 5., 007, -012, +00.50e1])",
       R"([1, 0.5, -0.5, 5, 7, -12, 0.50e1])",
       {"+1: remove the +", ".5: write digits on both sides of the decimal point",
        "-.5: write digits on both sides of the decimal point",
        "5.: write digits on both sides of the decimal point", "007: remove the leading zeros",
        "-012: remove the leading zeros", "+00.50e1: remove the +"}},
      {R"({"a": 2,5})", R"({"a": 2.5})", {"5: use a decimal point"}},
      {R"([1, 2 ,5])", R"([1, 2 ,5])", {}},
      {R"({"a": 2,5, "b": 1})", R"({"a": 2.5, "b": 1})", {"5: use a decimal point"}},
      {"{\"a\": 1 // one\n}", "{\"a\": 1  \n}", {"/: "}},
      {"{\"a\": /* one */ 1, # two\n}", "{\"a\":   1   \n}", {"/: ", "#: ", ",: remove the comma"}},
      {"{\"a\"# one\n1}", "{\"a\": \n1}", {"#: ", "1: put a colon before it"}},
      {"{\"a\":\u00a01}", "{\"a\": 1}", {"\u00a0: "}},
      {"{\"a\":\u200b1}", "{\"a\": 1}", {"\u200b: "}},
      {"{\"a\": \"b\tc\"}", R"({"a": "b\u0009c"})", {"\t: write it as \\u0009"}},
      {R"({"a": "C:\work\new"})", R"({"a": "C:\\work\new"})", {"\\w: write a backslash as \\\\"}},
      {R"({"a": "\ud800"})", R"({"a": "\ufffd"})", {"\\ud800: write the character itself"}},
      {"{\"a\": \"b\\\tc\"}", R"({"a": "b\u0009c"})", {"\\\t: write a backslash as \\\\"}},
      {"{\"a\": \"b\nc\r\nd\"}", R"({"a": "b\nc\nd"})", {"\": write \\n for a newline"}},
      {"{\"a\": \"b,\n\"c\": 1}",
       "{\"a\": \"b\",\n\"c\": 1}",
       {"\": put a double quote after its last character"}},
      {"{\"a\": [\"b ],\n\"c\": \"d }\n",
       "{\"a\": [\"b\" ],\n\"c\": \"d\" }\n",
       {"\": put a double quote after its last character",
        "\": put a double quote after its last character"}},
      {R"({"a": "b, "c": 1})",
       R"({"a": "b", "c": 1})",
       {"\": put a double quote after its last character"}},
      {R"({"a": "he said "no" to me", "b": 1})",
       R"({"a": "he said \"no\" to me", "b": 1})",
       {"no: write a quote within text as \\\""}},
      {R"({"a": [{"b": 1)", R"({"a": [{"b": 1}]})", {": add }]}"}},
      {R"({"a": [1, 2})", R"({"a": [1, 2]})", {"}: put ] before it"}},
      {R"({"a": [1, })", R"({"a": [1  ]})", {"}: put ] before it"}},
      {R"({"a": {"b": 1]})", R"({"a": {"b": 1}})", {"]: write }"}},
      {"\"a\": 1,\n\"b\": 2", "{\"a\": 1,\n\"b\": 2}", {"\": put { before it", ": add }"}},
      {"{\"a\": (1,2), \"b\": ...}",
       "{\"a\": \"(1,2)\", \"b\": null}",
       {"(: ", "...: write the value itself"}},
      {R"([-NaN, inf])",
       R"([null, null])",
       {"-NaN: JSON only has finite numbers", "inf: JSON only has finite numbers"}},
      {R"({"a": [1]]})", R"({"a": [1] })", {"]: remove it"}},
  }));
  CAPTURE(broken.text);
  const MendedJson mended = mend_json(broken.text);
  CHECK(mended.text == broken.mended);
  CHECK(slips_of(broken.text, mended) == broken.slips);
}

TEST_CASE("ambiguous text remains unchanged") {
  const std::string_view text = GENERATE(values<std::string_view>({"",
                                                                   "a",
                                                                   "{\"a\"}",
                                                                   "{\"a\", 1}",
                                                                   "{\"a\":",
                                                                   "{\"a\": /* b",
                                                                   "{\"a\": 'b}",
                                                                   "{\"a\": b\\c}",
                                                                   "{\"a\": b \"c\"}",
                                                                   "{\"a\": --1}",
                                                                   "[\"a\": 1]",
                                                                   "{1, 2}",
                                                                   "{} {}",
                                                                   "{}\0"sv,
                                                                   "\0{}"sv,
                                                                   "{\"a\": \0}"sv,
                                                                   "[{} a]",
                                                                   "{\"a\": \"b\" c}",
                                                                   "{\"a\": \"b\" \x01 \"c\"}",
                                                                   "{\"a\": 1 : 2}",
                                                                   "[: 1]",
                                                                   "{\"a\": (1\x7F)}",
                                                                   "{ (a): 1}"}));
  CAPTURE(text);
  const MendedJson mended = mend_json(text);
  CHECK(mended.text == text);
  CHECK(mended.slips.empty());
  CHECK(mend_json(std::string(100, '[')).slips.empty());
}

TEST_CASE("fixed errors are followed by the one that cannot be fixed") {
  CHECK(mend_json("{\"a\": [1,] \"b\"}").text == "{\"a\": [1 ] \"b\"}");
  CHECK(mend_json("{\"a\": {\"b\": 1] ] [").slips.empty());
  CHECK(mend_json("{\"a\": [1,]]} ").slips.size() == 2);
}

TEST_CASE("a fixed error keeps its position") {
  const std::string_view text = "{a: 'b', \"c\": 1";
  const MendedJson mended = mend_json(text);
  REQUIRE(mended.text == "{\"a\": \"b\", \"c\": 1}");
  const auto original = [&](std::size_t begin, std::size_t end) {
    const Span span = mended.in_original({begin, end});
    return text.substr(span.begin, span.end - span.begin);
  };
  CHECK(original(0, 1) == "{");
  CHECK(original(1, 4) == "a");
  CHECK(original(6, 9) == "'b'");
  CHECK(original(11, 14) == "\"c\"");
  CHECK(original(16, 17) == "1");
  CHECK(mended.in_original({18, 18}).begin == text.size());
}

TEST_CASE("quotes of another kind are one error if all quotes are") {
  const std::string_view text = "{'a': 'b', 'c': ['d', 'e', 'f'], 'g': 1,}";
  const MendedJson mended = mend_json(text);
  CHECK(mended.text == R"({"a": "b", "c": ["d", "e", "f"], "g": 1 })");
  CHECK(slips_of(text, mended) ==
        std::vector<std::string>{"': put text in double quotes, here and in 6 more places",
                                 ",: remove the comma"});
}

TEST_CASE("as many syntax errors are fixed as errors are listed", "[slow]") {
  std::string text = "[";
  for (std::size_t i = 0; i < most_errors + 100; ++i) text += "{,}";
  CHECK(mend_json(text).slips.size() == most_errors + 1);
  std::string escapes = "\"";
  for (std::size_t i = 0; i < most_errors + 100; ++i) escapes += "\\q";
  CHECK(mend_json(escapes).slips.size() == most_errors + 1);
}

TEST_CASE("one syntax error in a valid document is fixed to the original") {
  for (const auto& entry : std::filesystem::directory_iterator(BOUNTY_EXAMPLES)) {
    if (entry.path().extension() != ".json") continue;
    const std::string right = text_of(entry.path());
    for (const std::size_t comma : places_of(',', right)) {
      check_mended(right, std::string(right).erase(comma, 1));
      check_mended(right, std::string(right).insert(comma, ","));
      check_mended(right, std::string(right).replace(comma, 1, ";"));
      check_mended(right, std::string(right).insert(comma, "// remark\n"));
    }
    for (const std::size_t colon : places_of(':', right)) {
      check_mended(right, std::string(right).erase(colon, 1));
      check_mended(right, std::string(right).replace(colon, 1, " ="));
    }
    for (const char closing : {'}', ']'}) {
      for (const std::size_t bracket : places_of(closing, right)) {
        check_mended(right, std::string(right).insert(bracket, ", "));
        check_mended(right, std::string(right).replace(bracket, 1, closing == '}' ? "]" : "}"));
      }
    }
    for (std::size_t end = right.size();
         std::string_view(" \n}]").find(right[end - 1]) != std::string_view::npos; --end) {
      if (right[end - 1] == '}' || right[end - 1] == ']')
        check_mended(right, right.substr(0, end - 1));
    }
    const std::vector<std::size_t> quotes = places_of('"', right);
    for (std::size_t i = 0; i < quotes.size(); i += 2) {
      std::string single = right;
      single[quotes[i]] = single[quotes[i + 1]] = '\'';
      check_mended(right, single);
    }
  }
}
