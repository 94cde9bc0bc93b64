#include <fmt/format.h>

#include <string>

#include "catch.hpp"
#include "json/parse_json.hpp"

using namespace bounty;
using namespace std::string_view_literals;

namespace {

/// Records every event with the text of its span.
class Log final : public JsonEvents {
 public:
  explicit Log(std::string_view text) : text_(text) {}

  bool scalar(const Scalar& value) override { return add("value", value.span, value.text); }
  bool key(std::string_view name, Span span) override { return add("key", span, name); }
  bool begin_object(Span span) override { return add("open", span, ""); }
  bool end_object() override { return add("close", {}, ""); }
  bool begin_array(Span span) override { return add("open", span, ""); }
  bool end_array() override { return add("close", {}, ""); }

  std::string log;

 private:
  bool add(std::string_view event, Span span, std::string_view decoded) {
    log += fmt::format("{} {} [{}]\n", event, text_.substr(span.begin, span.end - span.begin),
                       decoded);
    return true;
  }

  std::string_view text_;
};

std::string events_of(std::string_view text) {
  Log log(text);
  const auto failure = parse_json(text, log);
  CHECK_FALSE(failure);
  return log.log;
}

struct Broken {
  std::string_view text;
  std::string_view token;  ///< the text that the error is about
  const char* message;
  const char* hint;
};

}  // namespace

TEST_CASE("events have the exact text and position of their tokens") {
  CHECK(events_of(R"( { "a\u00e9" :-0 , "b":[ 1e1,2.50000 ,true,null,"x\n"],"c":{}} )") ==
        "open { []\n"
        "key \"a\\u00e9\" [aé]\n"
        "value -0 [-0]\n"
        "key \"b\" [b]\n"
        "open [ []\n"
        "value 1e1 [1e1]\n"
        "value 2.50000 [2.50000]\n"
        "value true [true]\n"
        "value null [null]\n"
        "value \"x\\n\" [x\n]\n"
        "close  []\n"
        "key \"c\" [c]\n"
        "open { []\n"
        "close  []\n"
        "close  []\n");
  CHECK(events_of("12345678901234567890123") ==
        "value 12345678901234567890123 [12345678901234567890123]\n");
}

TEST_CASE("a number beyond double is read as a number") {
  const std::string huge(400, '7');
  CHECK(events_of("[1e400,-1E+999999999 , \"1e400\\\"\"," + huge + ",-0.5e400,1e-400 ]") ==
        "open [ []\n"
        "value 1e400 [1e400]\n"
        "value -1E+999999999 [-1E+999999999]\n"
        "value \"1e400\\\"\" [1e400\"]\n"
        "value " +
            huge + " [" + huge +
            "]\n"
            "value -0.5e400 [-0.5e400]\n"
            "value 1e-400 [1e-400]\n"
            "close  []\n");
  for (const char* text : {"[1e400", "[1e400 1]", "[01e400]", "[1.e400]", "[-1e400.]", "[1e400e1]",
                           "[+1e400]", "[1e400-]", "1e400\"", "[1e400,]", "-", "[--1e400]"}) {
    CAPTURE(text);
    Log log(text);
    CHECK(parse_json(text, log));
  }
}

TEST_CASE("invalid JSON is refused with what was expected") {
  const Broken broken = GENERATE(values<Broken>({
      {"", "", "the document ends where a JSON object is expected", ""},
      {"{\"a\": 1", "", "the document ends where a comma or } is expected", ""},
      {"{\"a\": 1,}", ",", "unexpected comma before }", "remove the comma"},
      {"[1, 2,]", ",", "unexpected comma before ]", "remove the comma"},
      {"[1 2]", "2", "expected a comma or ], found 2", ""},
      {"{\"a\" 1}", "1", "expected a colon, found 1", "put a colon before it"},
      {"{\"a\":}", "}", "expected a value, found }", ""},
      {"{a: 1}", "a", "expected a key in double quotes or }, found a", "put text in double quotes"},
      {"{'a': 1}", "'", "expected a key in double quotes or }, found '",
       "put text in double quotes"},
      {"{} {}", "{", "expected the end of the document, found {",
       "a second document begins here: put each into a file of its own, or on a line of its own in "
       "a *.ndjson file"},
      {"{\"a\": True}", "True", "expected a value, found True", "write true"},
      {"{\"a\": None}", "None", "expected a value, found None", "write null"},
      {"{\"a\": NaN}", "NaN", "expected a value, found NaN", "JSON only has finite numbers"},
      {"{\"a\": +1}", "+1", "expected a value, found +1", "remove the +"},
      {"{\"a\": .5}", ".5", "expected a value, found .5",
       "write digits on both sides of the decimal point"},
      {"{\"a\": 5.}", "5.", "expected a value, found 5.",
       "write digits on both sides of the decimal point"},
      {"{\"a\": 010}", "010", "expected a value, found 010", "remove the leading zeros"},
      {"{\"a\": -012}", "-012", "expected a value, found -012", "remove the leading zeros"},
      {"{\"a\": 2h}", "2h", "expected a value, found 2h", "put text in double quotes"},
      {"{\"a\": 0x10}", "0x10", "expected a value, found 0x10", "put text in double quotes"},
      {"{\"a\": \u201cb\u201d}", "\u201c", "expected a value, found \u201c",
       "put text in double quotes"},
      {"{\"a\": 1, // x\n}", "/", "comments are not JSON", ""},
      {"{\"a\": \"b", "\"", "the string has no closing quote",
       "put a double quote after its last character"},
      {"{\"a\": \"b\n\"}", "\"", "the string has no closing quote",
       "put a double quote after its last character"},
      {"{\"a\": \"b\tc\"}", "\t", "a string must not contain control characters",
       "write it as \\u0009"},
      {"{\"a\": \"\\q\"}", "\\q", "this is not an escape sequence", "write a backslash as \\\\"},
      {"{\"a\": \"\\u12\"}", "\\u", "this is not an escape sequence", "write a backslash as \\\\"},
      {"{\"a\": \"\\ud800\"}", "\\ud800", "this is half of a surrogate pair",
       "write the character itself"},
      {"{\"a\": \"\\ud83d\\ude80 \\udc00\"}", "\\udc00", "this is half of a surrogate pair",
       "write the character itself"},
      {"{\"a\": \"b\0c\"}"sv, "\0"sv, "a string must not contain control characters",
       "write it as \\u0000"},
      {"{\"a\": \0}"sv, "\0"sv, "expected a value, found \\u0000", ""},
      {"{\"a\": 1\0}"sv, "\0"sv, "expected a comma or }, found \\u0000", ""},
      {"{}\0"sv, "\0"sv, "expected the end of the document, found \\u0000", ""},
      {"{\"a\": \"\xff\"}", "\xff", "this is not UTF-8", "save the file as UTF-8"},
      {"{\"a\": \"\xed\xa0\x80\"}", "\xed", "this is not UTF-8", "save the file as UTF-8"},
      {"\xef\xbb\xbf{}", "\xef\xbb\xbf", "expected a JSON object, found a byte-order mark",
       "remove it: one is enough"},
  }));
  CAPTURE(broken.text);
  const std::string_view text = broken.text;
  Log log(text);
  const auto failure = parse_json(text, log);
  REQUIRE(failure);
  CHECK(text.substr(failure->span.begin, failure->span.end - failure->span.begin) == broken.token);
  CHECK(failure->message == broken.message);
  CHECK(failure->hint == broken.hint);
}
