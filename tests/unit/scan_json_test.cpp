#include "json/scan_json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "event_log.hpp"
#include "json/parse_json.hpp"
#include "unicode/utf8.hpp"

using namespace bounty;
using namespace std::string_view_literals;

namespace {

/// None where the document cannot be read.
Events parsed(std::string_view text, std::size_t stop_after = no_stop) {
  EventLog events(stop_after);
  if (parse_json(text, events)) return std::nullopt;
  return events.log;
}

/// Many documents, of which only those that go wrong are worth a line.
struct Comparison {
  int plain = 0;
  int others = 0;

  /// Whatever the scanner takes, it reads as the parser does.
  void add(std::string_view text) {
    if (find_invalid_utf8(text)) return;  // the scanner may take for granted that it is
    const Events events = scanned(text);
    ++(events ? plain : others);
    if (!events || events == parsed(text)) return;
    CAPTURE(text);
    CHECK(events == parsed(text));
  }
};

std::string content_of(const std::filesystem::path& path) {
  std::ostringstream content;
  content << std::ifstream(path, std::ios::binary).rdbuf();
  return content.str();
}

/// The JSON files of a folder and of its subfolders, by their paths; METR's have comments.
std::map<std::string, std::string> documents_in(const char* folder) {
  std::map<std::string, std::string> documents;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const bool is_ours = entry.path().string().find("/metr/") == std::string::npos;
    if (is_ours && entry.path().extension() == ".json") {
      documents[entry.path()] = content_of(entry.path());
    }
  }
  return documents;
}

/// Everything that a plain document can have, in few bytes.
constexpr std::string_view short_document =
    "{\"a\\n\" : [0,-1.50, true,\tfalse ,null,\"\xC3\xA9\\\\\",{},[]],\r\n\"b\":{\"c\":\"\"}}";

constexpr auto plain_documents = std::to_array<std::string_view>(
    {// values by themselves, blanks around them
     "0", "null", "true", "false", "\"\"", "{}", "[]", " 1", "1 ", "\n1\n", "\r\n\t 1 \t\r\n",
     " [ ] ", " { } ", "[\n]", "{\r}", "\t\"\"\t",
     // numbers
     "-0", "-1", "9", "10", "1234567890", "0.0", "-0.0", "0.5", "1.50000", "-1.25", "100000.000001",
     "123456789012345678", "-12345678901234567", "0.1234567890123456", "1234567890.1234567",
     "99999999999999999", "[0]", "[-0,0.10,-0.01]", "[1 ,2]", "{\"n\":-7}", "{\"n\":0.25 }",
     // strings
     "\"a\"", "\" \"", "\"1234567\"", "\"12345678\"", "\"123456789\"", "\"1234567812345678\"",
     "\"\x7F\"", "\"\xC3\xA9\"", "\"\xE2\x82\xAC\"", "\"\xF0\x9F\x9A\x80\"", "\"\xC2\x80\"",
     "\"\xE2\x80\xA8\"", "\"\xEF\xBB\xBF\"", "\"\xEF\xBF\xBF\"", "\"{[,:]}\"", "\"//\"", "\"'\"",
     "\"\\\"\"", "\"\\\\\"", "\"\\/\"", "\"\\b\\f\\n\\r\\t\"", "\"a\\nb\"", "\"1234567\\n\"",
     "\"12345678\\n12345678\\n1\"", "\"\\\\\\\\\\\"\"", "\"\\\\u0041\"", "\"\xC3\xA9\\n\xC3\xA9\"",
     // objects and arrays
     "{\"\":0}", "{\"a\":1}", "{\"a\":1,\"b\":2}", "{\"a\":1,\"a\":2}", "{ \"a\" : 1 , \"b\" : 2 }",
     "{\"a\\\"\":1}", "{\"\\n\":\"\\n\"}", "{\"a\":{}}", "{\"a\":[]}", "{\"a\":[{}]}", "[[]]",
     "[[],[]]", "[{},{}]", "[[[[[[[[]]]]]]]]", "{\"a\":{\"b\":{\"c\":null}}}", "[1,[2,[3],4],5]",
     "[\"a\",\"b\"]", "[\"\\n\",\"b\"]", "[null,true,false]", "{\"a\":[1,{\"b\":[2]},3],\"c\":4}",
     "[ 1 , { \"a\" : [ ] } , \"b\" ]", "{\"a\"\n:\n1\n}", "[1\t,\t2]", "[\"[\",\"]\"]",
     short_document});

/// Right, but nothing for the scanner.
constexpr auto documents_that_take_thought =
    std::to_array<std::string_view>({"1e1",
                                     "1E1",
                                     "1e+1",
                                     "1e-1",
                                     "0e0",
                                     "-0e0",
                                     "1.5e3",
                                     "2.5E-2",
                                     "[1e2]",
                                     "{\"a\":1e2}",
                                     "1e300",
                                     "1e400",
                                     "-1e400",
                                     "[1e999999999,1]",
                                     "1234567890123456789",
                                     "-123456789012345678",
                                     "0.12345678901234567",
                                     "18446744073709551615",
                                     "18446744073709551616",
                                     "-9223372036854775808",
                                     "12345678901234567890123",
                                     "[1,1234567890123456789]",
                                     "3.14159265358979323846",
                                     "0.00000000000000000000000000001",
                                     "\"\\u0041\"",
                                     "\"\\u00e9\"",
                                     "\"\\u00E9\"",
                                     "\"\\u0000\"",
                                     "\"\\ud83d\\ude80\"",
                                     "\"\\uD83D\\uDE80\"",
                                     "\"a\\u0041b\"",
                                     "\"\\n\\u0041\"",
                                     "{\"\\u0041\":1}",
                                     "[\"\\uffff\"]",
                                     "[\"\\n\",\"\\u000a\"]"});

constexpr auto broken_documents = std::to_array<std::string_view>(
    {// nothing, and too little
     "", " ", "\n", "{", "[", "\"", "\"a", "-", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "[1",
     "[1,", "[1,2", "[[]", "[{}", "{\"a\":{}", "{\"a\":[]", "\"\\", "\"\\\"", "\"\\n", "t", "tru",
     "nul", "fals",
     // too much
     "1 2", "1,", "{} {}", "{}{}", "[][]", "[],", "{}]", "[]}", "}", "]", ",", ":", "\"\"\"\"",
     "\"a\"b", "nullnull", "truefalse", "null,", "1]", "1}", "{}\x01", "[] x", "0 0", "{},{}",
     // brackets, commas and colons
     "[1,]", "[,1]", "[,]", "[1,,2]", "[1 2]", "[1:2]", "[}", "{]", "[1}", "{\"a\":1]", "{,}",
     "{\"a\":1,}", "{,\"a\":1}", "{\"a\" 1}", "{\"a\",1}", "{\"a\"}", "{\"a\"::1}", "{\"a\":}",
     "{\"a\":,}", "{:1}", "{1:2}", "{null:1}", "{a:1}", "{'a':1}", "{\"a\":1 \"b\":2}",
     "{\"a\":1,,\"b\":2}", "{{}}", "{[]}", "[\"a\":1]", "{\"a\":1;\"b\":2}", "[[1]2]", "{\"a\":1}}",
     "[1]]", "((", "{\"a\":\"b}",
     // numbers that are none
     "+1", "01", "-01", "00", "00.5", "1.", "-1.", ".5", "-.5", "1.e1", "1e", "1e+", "1e-", "1.5e",
     "0x10", "1_000", "1,000", "--1", "-", "-a", "1a", "1.2.3", "1-2", "- 1", "1 .5", "0.", "[01]",
     "[1.]", "[-]", "Infinity", "-Infinity", "NaN", "1f", "\xD9\xA3", "2h", "1.5.", "0-",
     // words that are none
     "True", "NULL", "nul l", "nulL", "truee", "fal", "undefined", "None", "[tru]", "[nulll]",
     "{\"a\":t}",
     // strings that are none
     "\"\t\"", "\"\n\"", "\"\x01\"", "\"\x1F\"", "\"1234567\x1F\"", "\"12345678\r\"", "'a'",
     "\"\\a\"", "\"\\q\"", "\"\\'\"", "\"\\ \"", "\"\\0\"", "\"\\x41\"", "\"\\N\"", "\"\\u\"",
     "\"\\u1\"", "\"\\u12\"", "\"\\u123\"", "\"\\u12g4\"", "\"\\ud800\"", "\"\\udc00\"",
     "\"\\ud800\\n\"", "\"\\ud800x\"", "\"\\ud800\\ud800\"", "\"\\ude80\\ud83d\"", "\"\\\n\"",
     "{\"\t\":1}", "{\"\\q\":1}",
     // bytes that no document has
     "\xEF\xBB\xBF{}", "\xEF\xBB\xBF", "{\xEF\xBB\xBF}", "\0"sv, "{}\0"sv, "{}\0\0"sv, "\0{}"sv,
     "1\0"sv, "1\0002"sv, "[1\0]"sv, "\"\0\""sv, "\"a\0b\""sv, "{\"a\0\":1}"sv, "null\0"sv,
     "[]\0 "sv, "\v1", "\f1",
     "\xC2\xA0"
     "1",
     "1\xC2\xA0", "\xE2\x80\xA8{}", "[1\f]", "\x7F", "\x1B[0m",
     // remarks
     "// a\n1", "1 // a", "/* a */1", "# a\n1", "[1,/**/2]"});

}  // namespace

TEST_CASE("a plain document is scanned, with the events of the parser") {
  for (const std::string_view text : plain_documents) {
    CAPTURE(text);
    const Events events = scanned(text);
    REQUIRE(events);
    CHECK(events == parsed(text));
  }
}

TEST_CASE("a document that takes thought is left to the parser, which reads it") {
  for (const std::string_view text : documents_that_take_thought) {
    CAPTURE(text);
    CHECK_FALSE(scanned(text));
    CHECK(parsed(text));
  }
}

TEST_CASE("a broken document is left to the parser, which says why") {
  for (const std::string_view text : broken_documents) {
    CAPTURE(text);
    CHECK_FALSE(scanned(text));
    CHECK_FALSE(parsed(text));
  }
}

TEST_CASE("the scanner's events have kinds, decoded texts and places") {
  CHECK(scanned(" {\"a\\n\":[-1.50,true,null,\"b\"],\"\":{}} ") ==
        "{ 1-2 0: \n"
        "key 2-7 2: a\n\n"
        "[ 8-9 0: \n"
        "scalar 2 9-14 5: -1.50\n"
        "scalar 1 15-19 4: true\n"
        "scalar 0 20-24 4: null\n"
        "scalar 3 25-28 1: b\n"
        "] 0-0 0: \n"
        "key 30-32 0: \n"
        "{ 33-34 0: \n"
        "} 0-0 0: \n"
        "} 0-0 0: \n");
}

TEST_CASE("the examples are plain") {
  const auto examples = documents_in(BOUNTY_EXAMPLES);
  REQUIRE(examples.size() > 30);
  for (const auto& [path, text] : examples) {
    CAPTURE(path);
    const Events events = scanned(text);
    REQUIRE(events);
    CHECK(events == parsed(text));
  }
}

TEST_CASE("the reference cases are scanned as they are parsed, most of them") {
  Comparison comparison;
  for (const auto& [path, text] : documents_in(BOUNTY_CASES)) comparison.add(text);
  CHECK(comparison.plain + comparison.others == 38);
  CHECK(comparison.plain >= 16);  // the others have numbers such as 1e-05
}

TEST_CASE("events that say stop are heard at once, whatever follows") {
  for (const std::string_view behind : {"", "]"}) {
    const std::string text = std::string(short_document).append(behind);
    for (std::size_t stop_after = 1; stop_after <= 18; ++stop_after) {
      CAPTURE(text, stop_after);
      const Events events = scanned(text, stop_after);
      REQUIRE(events);
      CHECK(events == parsed(text, stop_after));
      CHECK(std::ranges::count(*events, ':') >= static_cast<std::ptrdiff_t>(stop_after));
    }
  }
}

TEST_CASE("half a document is never plain") {
  const std::string text = content_of(BOUNTY_EXAMPLES "/reverse_hash.json");
  const std::size_t end = text.rfind('}');
  for (std::size_t size = 0; size <= end; ++size) {
    if (scanned(text.substr(0, size))) FAIL("plain at " << size);
  }
  Comparison comparison;
  for (std::size_t begin = 0; begin <= text.size(); ++begin) comparison.add(text.substr(begin));
  for (std::size_t at = 0; at < text.size(); ++at) comparison.add(std::string(text).erase(at, 1));
  CHECK(comparison.plain > 100);
  CHECK(comparison.others > 100);
}

TEST_CASE("every other byte at every place of a document") {
  Comparison comparison;
  for (std::size_t at = 0; at < short_document.size(); ++at) {
    std::string text(short_document);
    for (int byte = 0; byte < 256; ++byte) {
      text[at] = static_cast<char>(byte);
      comparison.add(text);
    }
  }
  CHECK(comparison.plain > 500);
  CHECK(comparison.others > 3'000);
}

TEST_CASE("every character at every place of a string") {
  constexpr auto pieces = std::to_array<std::string_view>({"\"",
                                                           "\\",
                                                           "\\n",
                                                           "\\\"",
                                                           "\\\\",
                                                           "\\u0041",
                                                           "\x1F",
                                                           " ",
                                                           "!",
                                                           "#",
                                                           "[",
                                                           "]",
                                                           "\x7F",
                                                           "\n",
                                                           "\0"sv,
                                                           "\xC3\xA9",
                                                           "\xE2\x82\xAC",
                                                           "\xF0\x9F\x9A\x80",
                                                           "\x01\"",
                                                           "\"\x01",
                                                           "\\\x1F",
                                                           "\"\"",
                                                           "\x20\x1F"});
  Comparison comparison;
  for (std::size_t size = 0; size <= 40; ++size) {
    for (std::size_t at = 0; at <= size; ++at) {
      for (const std::string_view piece : pieces) {
        const std::string filled = std::string(size, 'x').insert(at, piece);
        comparison.add("\"" + filled + "\"");
        comparison.add("{\"" + filled + "\":\"" + filled);
      }
    }
  }
  CHECK(comparison.plain > 8'000);
  CHECK(comparison.others > 8'000);
}

TEST_CASE("numbers of every shape") {
  constexpr auto signs = std::to_array<std::string_view>({"", "-", "+", "--"});
  constexpr auto wholes = std::to_array<std::string_view>(
      {"", "0", "00", "07", "7", "10", "1234567890123456", "12345678901234567",
       "123456789012345678", "1234567890123456789", "99999999999999999999"});
  constexpr auto fractions = std::to_array<std::string_view>(
      {"", ".", ".0", ".5", ".50", ".1234567890123456", ".12345678901234567", "..5", ".5."});
  constexpr auto exponents = std::to_array<std::string_view>(
      {"", "e", "E", "e0", "E5", "e+", "e-1", "e+300", "e-400", "e5.0"});
  Comparison comparison;
  for (const std::string_view sign : signs) {
    for (const std::string_view whole : wholes) {
      for (const std::string_view fraction : fractions) {
        for (const std::string_view exponent : exponents) {
          const std::string number = fmt::format("{}{}{}{}", sign, whole, fraction, exponent);
          comparison.add(number);
          comparison.add(fmt::format("[{} ,{}]", number, number));
        }
      }
    }
  }
  CHECK(comparison.plain > 50);
  CHECK(comparison.others > 7'000);
}

TEST_CASE("nesting as deep as it gets") {
  const auto arrays = [](std::size_t depth) {
    return std::string(depth, '[') + std::string(depth, ']');
  };
  for (const std::size_t depth : {1U, 63U, 64U}) {
    CHECK(scanned(arrays(depth)));
    CHECK(scanned(arrays(depth)) == parsed(arrays(depth)));
    CHECK_FALSE(scanned(arrays(depth).substr(1)));
    CHECK_FALSE(scanned(arrays(depth).substr(0, 2 * depth - 1)));
  }
  for (const std::size_t depth : {65U, 1'000U, 100'000U}) CHECK_FALSE(scanned(arrays(depth)));
  std::string objects = "1";
  for (int depth = 0; depth < 64; ++depth) objects = "{\"a\":" + objects + "}";
  CHECK(scanned(objects));
  CHECK(scanned(objects) == parsed(objects));
  CHECK_FALSE(scanned("[" + objects + "]"));
}

TEST_CASE("documents damaged by chance") {
  constexpr auto pieces = std::to_array<std::string_view>({"\"",
                                                           "\\",
                                                           "{",
                                                           "}",
                                                           "[",
                                                           "]",
                                                           ",",
                                                           ":",
                                                           " ",
                                                           "\n",
                                                           "0",
                                                           "1",
                                                           "-",
                                                           ".",
                                                           "e",
                                                           "E",
                                                           "+",
                                                           "true",
                                                           "null",
                                                           "\\u0041",
                                                           "\\n",
                                                           "\\",
                                                           "\t",
                                                           "\0"sv,
                                                           "\x1F",
                                                           "\xC3\xA9",
                                                           "\xC3",
                                                           "\xEF\xBB\xBF",
                                                           "//",
                                                           "{}",
                                                           "[]",
                                                           "\"a\":1,",
                                                           "123456789012345678"});
  std::vector<std::string> good;
  for (const auto& [path, text] : documents_in(BOUNTY_EXAMPLES)) good.push_back(text);
  for (const auto& [path, text] : documents_in(BOUNTY_CASES)) good.push_back(text);
  std::mt19937_64 generator(2026);  // the same numbers everywhere
  const auto below = [&](std::size_t limit) {
    return static_cast<std::size_t>(generator() % limit);
  };
  Comparison comparison;
  for (int i = 0; i < 2'000; ++i) {
    std::string text = good[below(good.size())];
    for (std::size_t damage = 0; damage <= below(3); ++damage) {
      const std::size_t at = below(text.size());
      const std::size_t length = below(4) == 0 ? below(40) : below(3);
      switch (below(4)) {
        case 0: text.erase(at, length + 1); break;
        case 1: text.insert(at, pieces[below(pieces.size())]); break;
        case 2: text.replace(at, length, pieces[below(pieces.size())]); break;
        default: text.insert(at, text.substr(below(text.size()), length + 1)); break;
      }
    }
    comparison.add(text);
  }
  CHECK(comparison.plain > 200);
  CHECK(comparison.others > 800);
}
