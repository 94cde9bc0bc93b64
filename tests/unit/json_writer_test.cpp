#include "json/json_writer.hpp"
#include "catch.hpp"

using namespace bounty;

namespace {

std::string written(JsonWriter::Layout layout) {
  std::string text;
  JsonWriter json(text, layout);
  json.begin_object();
  json.member("text", "a \"b\" \\ \n \x1b é");
  json.member("cents", Money::from_cents(-5));
  json.member("rate", Rate::from_parts_per_million(1));
  json.member("time", Duration::from_milliseconds(1'500));
  json.member("yes", true);
  json.key("nothing").null();
  json.member_unless_empty("left_out", "");
  json.key("list").begin_array();
  json.value(std::int64_t{1}).begin_object().end_object().begin_array().end_array();
  json.end_array();
  json.end_object();
  return text;
}

}  // namespace

TEST_CASE("a document is written on one line") {
  CHECK(written(JsonWriter::Layout::one_line) ==
        R"({"text":"a \"b\" \\ \n \u001b é","cents":-5,"rate":0.000001,"time":1.5,"yes":true,)"
        R"("nothing":null,"list":[1,{},[]]})");
}

TEST_CASE("a document is written with indents") {
  CHECK(written(JsonWriter::Layout::indented) == R"({
  "text": "a \"b\" \\ \n \u001b é",
  "cents": -5,
  "rate": 0.000001,
  "time": 1.5,
  "yes": true,
  "nothing": null,
  "list": [
    1,
    {},
    []
  ]
})");
}

TEST_CASE("no value of a document can control the terminal") {
  std::string text;
  JsonWriter json(text, JsonWriter::Layout::one_line);
  json.begin_array();
  json.value("\x7F \u0080 \u009F \u00A0");
  json.value("\u2028 \u2029 \u061C \u200E \u200F");
  json.value("\u202A \u202E \u2066 \u2069 \u202F");
  json.value("\xFF\xC2 \u0630 \U0001F600");
  json.end_array();
  CHECK(text == R"(["\u007f \u0080 \u009f )"
                "\u00A0"
                R"(","\u2028 \u2029 \u061c \u200e \u200f",)"
                R"("\u202a \u202e \u2066 \u2069 )"
                "\u202F"
                R"(",")"
                "\uFFFD\uFFFD \u0630 \U0001F600\"]");
}

TEST_CASE("A text as a JSON string has its quotes, backslashes and control characters escaped") {
  CHECK(json_string("a\"b\\c\n\x1F") == R"("a\"b\\c\n\u001f")");
}
