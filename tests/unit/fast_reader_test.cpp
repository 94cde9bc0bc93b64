#include "json/fast_reader.hpp"

#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <sstream>
#include <string>

#include "both_ways.hpp"
#include "bounty/score.hpp"
#include "bounty/write.hpp"
#include "catch.hpp"
#include "formats/output/batch.hpp"
#include "formats/policy.hpp"
#include "formats/review.hpp"
#include "formats/submission.hpp"
#include "formats/void.hpp"

using namespace bounty;
using namespace std::string_view_literals;

namespace {

/// Returns a stored document as it is written again.
std::string text_of_model(const Payout& payout) { return write_result(payout); }
std::string text_of_model(const Policy& policy) { return write_policy(policy); }
std::string text_of_model(const VoidedPayment& voided) { return write_void(voided); }
std::string text_of_model(const Rejection& rejection) { return write_rejection(rejection); }
std::string text_of_model(const format::StoredBatch& batch) {
  std::string text;
  for (const Payout& payout : batch.results) text += text_of_model(payout);
  for (const Rejection& rejection : batch.rejections) text += text_of_model(rejection);
  return text;
}

/// Collects the documents that fail, because most of many documents do not.
struct Comparison {
  int plain = 0;
  int right = 0;  ///< the number of valid documents
  int wrong = 0;

  /// What the fast reader accepts, it reads like the explaining reader.
  template <const auto& description>
  void add(std::string_view text) {
    const auto text_of = [](const auto& model) { return text_of_model(model); };
    const auto fast = read_alone<description>(text, text_of);
    const auto explained = read_explained<description>(text, text_of);
    plain += fast ? 1 : 0;
    ++(explained ? right : wrong);
    if (!fast || fast == explained) return;
    CAPTURE(text);
    CHECK(fast == explained);
  }

  void add_submission(std::string_view text) { add<format::submission>(text); }
};

/// Returns a submission with a remark that has this value.
std::string with_remark(std::string_view value) {
  return fmt::format(
      R"({{"format":"bounty-submission/1","family":"f","x-a":{},"kind":"specification"}})", value);
}

/// Returns a submission whose step has this value for the key.
std::string with_step(std::string_view key, std::string_view value) {
  return fmt::format(
      R"({{"format":"bounty-submission/1","family":"f","tasks":[{{"name":"t","steps":[{{"name":"s","time":1}},{{"name":"u","time":9,"{}":{}}}]}}]}})",
      key, value);
}

std::string content_of(const std::filesystem::path& path) {
  std::ostringstream content;
  content << std::ifstream(path, std::ios::binary).rdbuf();
  return content.str();
}

/// Returns the JSON files of this format in a folder and its subfolders.
std::map<std::string, std::string> documents_in(const char* folder, std::string_view format) {
  std::map<std::string, std::string> documents;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".json") continue;
    std::string text = content_of(entry.path());
    if (format_of({"", text}) == format) documents[entry.path()] = std::move(text);
  }
  return documents;
}

constexpr auto values = std::to_array<std::string_view>({
    // values alone, and with blanks around them
    "0",
    "null",
    "true",
    "false",
    "\"\"",
    "{}",
    "[]",
    " 1",
    "1 ",
    "\n1\n",
    "\r\n\t 1 \t\r\n",
    " [ ] ",
    " { } ",
    "[\n]",
    "{\r}",
    "\t\"\"\t",
    // numbers
    "-0",
    "-1",
    "9",
    "10",
    "1234567890",
    "0.0",
    "-0.0",
    "0.5",
    "1.50000",
    "-1.25",
    "100000.000001",
    "123456789012345678",
    "-12345678901234567",
    "0.1234567890123456",
    "1234567890.1234567",
    "99999999999999999",
    "[0]",
    "[-0,0.10,-0.01]",
    "[1 ,2]",
    "{\"n\":-7}",
    "{\"n\":0.25 }",
    // strings
    "\"a\"",
    "\" \"",
    "\"1234567\"",
    "\"12345678\"",
    "\"123456789\"",
    "\"1234567812345678\"",
    "\"\x7F\"",
    "\"\xC3\xA9\"",
    "\"\xE2\x82\xAC\"",
    "\"\xF0\x9F\x9A\x80\"",
    "\"\xC2\x80\"",
    "\"\xE2\x80\xA8\"",
    "\"\xEF\xBB\xBF\"",
    "\"\xEF\xBF\xBF\"",
    "\"{[,:]}\"",
    "\"//\"",
    "\"'\"",
    "\"\\\"\"",
    "\"\\\\\"",
    "\"\\/\"",
    "\"\\b\\f\\n\\r\\t\"",
    "\"a\\nb\"",
    "\"1234567\\n\"",
    "\"12345678\\n12345678\\n1\"",
    "\"\\\\\\\\\\\"\"",
    "\"\\\\u0041\"",
    "\"\xC3\xA9\\n\xC3\xA9\"",
    // objects and arrays
    "{\"\":0}",
    "{\"a\":1}",
    "{\"a\":1,\"b\":2}",
    "{ \"a\" : 1 , \"b\" : 2 }",
    "{\"a\\\"\":1}",
    "{\"\\n\":\"\\n\"}",
    "{\"a\":{}}",
    "{\"a\":[]}",
    "{\"a\":[{}]}",
    "[[]]",
    "[[],[]]",
    "[{},{}]",
    "[[[[[[[[]]]]]]]]",
    "{\"a\":{\"b\":{\"c\":null}}}",
    "[1,[2,[3],4],5]",
    "[\"a\",\"b\"]",
    "[\"\\n\",\"b\"]",
    "[null,true,false]",
    "{\"a\":[1,{\"b\":[2]},3],\"c\":4}",
    "[ 1 , { \"a\" : [ ] } , \"b\" ]",
    "{\"a\"\n:\n1\n}",
    "[1\t,\t2]",
    "[\"[\",\"]\"]",
});

constexpr auto unusual_values = std::to_array<std::string_view>({"1e1",
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

constexpr auto broken_values = std::to_array<std::string_view>(
    {// nothing, and too little
     "", " ", "\n", "{", "[", "\"", "\"a", "-", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "[1",
     "[1,", "[1,2", "[[]", "[{}", "{\"a\":{}", "{\"a\":[]", "\"\\", "\"\\\"", "\"\\n", "t", "tru",
     "nul", "fals",
     // text after a value
     "1 2", "1,", "{} {}", "{}{}", "[][]", "[],", "{}]", "[]}", "}", "]", ",", ":", "\"\"\"\"",
     "\"a\"b", "nullnull", "truefalse", "null,", "1]", "1}", "{}\x01", "[] x", "0 0", "{},{}",
     // brackets, commas and colons
     "[1,]", "[,1]", "[,]", "[1,,2]", "[1 2]", "[1:2]", "[}", "{]", "[1}", "{\"a\":1]", "{,}",
     "{\"a\":1,}", "{,\"a\":1}", "{\"a\" 1}", "{\"a\",1}", "{\"a\"}", "{\"a\"::1}", "{\"a\":}",
     "{\"a\":,}", "{:1}", "{1:2}", "{null:1}", "{a:1}", "{'a':1}", "{\"a\":1 \"b\":2}",
     "{\"a\":1,,\"b\":2}", "{{}}", "{[]}", "[\"a\":1]", "{\"a\":1;\"b\":2}", "[[1]2]", "{\"a\":1}}",
     "[1]]", "((", "{\"a\":\"b}",
     // invalid numbers
     "+1", "01", "-01", "00", "00.5", "1.", "-1.", ".5", "-.5", "1.e1", "1e", "1e+", "1e-", "1.5e",
     "0x10", "1_000", "1,000", "--1", "-", "-a", "1a", "1.2.3", "1-2", "- 1", "1 .5", "0.", "[01]",
     "[1.]", "[-]", "Infinity", "-Infinity", "NaN", "1f", "\xD9\xA3", "2h", "1.5.", "0-",
     // invalid words
     "True", "NULL", "nul l", "nulL", "truee", "fal", "undefined", "None", "[tru]", "[nulll]",
     "{\"a\":t}",
     // invalid strings
     "\"\t\"", "\"\n\"", "\"\x01\"", "\"\x1F\"", "\"1234567\x1F\"", "\"12345678\r\"", "'a'",
     "\"\\a\"", "\"\\q\"", "\"\\'\"", "\"\\ \"", "\"\\0\"", "\"\\x41\"", "\"\\N\"", "\"\\u\"",
     "\"\\u1\"", "\"\\u12\"", "\"\\u123\"", "\"\\u12g4\"", "\"\\ud800\"", "\"\\udc00\"",
     "\"\\ud800\\n\"", "\"\\ud800x\"", "\"\\ud800\\ud800\"", "\"\\ude80\\ud83d\"", "\"\\\n\"",
     "{\"\t\":1}", "{\"\\q\":1}",
     // bytes that no document may have
     "\xEF\xBB\xBF{}", "\xEF\xBB\xBF", "{\xEF\xBB\xBF}", "\0"sv, "{}\0"sv, "{}\0\0"sv, "\0{}"sv,
     "1\0"sv, "1\0002"sv, "[1\0]"sv, "\"\0\""sv, "\"a\0b\""sv, "{\"a\0\":1}"sv, "null\0"sv,
     "[]\0 "sv, "\v1", "\f1",
     "\xC2\xA0"
     "1",
     "1\xC2\xA0", "\xE2\x80\xA8{}", "[1\f]", "\x7F", "\x1B[0m",
     // remarks
     "// a\n1", "1 // a", "/* a */1", "# a\n1", "[1,/**/2]"});

}  // namespace

TEST_CASE("the fast reader reads every JSON value as the parser does") {
  for (const std::string_view value : values) {
    Comparison comparison;
    CAPTURE(value);
    comparison.add_submission(with_remark(value));
    CHECK(comparison.plain == 1);
    comparison.add_submission(with_step("x-a", value));
    CHECK(comparison.plain == 2);
  }
  for (const std::string_view value : unusual_values) {
    Comparison comparison;
    CAPTURE(value);
    comparison.add_submission(with_remark(value));
    CHECK(comparison.plain == 1);
  }
}

TEST_CASE("the fast reader refuses invalid JSON") {
  for (const std::string_view value : broken_values) {
    CAPTURE(value);
    Comparison comparison;
    comparison.add_submission(value);
    comparison.add_submission(with_remark(value));
    comparison.add_submission(with_step("x-a", value));
    CHECK(comparison.plain == 0);
    CHECK(comparison.right == 0);
  }
}

TEST_CASE("the fast reader reads every valid document, apart from the listed exceptions") {
  Comparison submissions;
  for (const char* folder : {BOUNTY_EXAMPLES, BOUNTY_CASES}) {
    for (const auto& [path, text] : documents_in(folder, submission_format))
      submissions.add_submission(text);
  }
  CHECK(submissions.right > 20);
  CHECK(submissions.plain == submissions.right);
  Comparison reviews;
  for (const auto& [path, text] : documents_in(BOUNTY_EXAMPLES, review_format))
    reviews.add<format::review>(text);
  CHECK(reviews.right > 5);
  CHECK(reviews.plain == reviews.right);
}

TEST_CASE("the fast reader refuses an incomplete document") {
  const std::string text = content_of(BOUNTY_EXAMPLES "/reverse_hash.json");
  Comparison comparison;
  for (std::size_t size = 0; size <= text.rfind('}'); ++size)
    comparison.add_submission(text.substr(0, size));
  CHECK(comparison.plain == 0);
}

namespace {

/// Makes one change to the document, at many positions.
template <const auto& description>
Comparison with_changes(const std::string& text, int changes) {
  constexpr std::string_view bytes = "\"\\{}[]:,0159.eEhm%-+ /_xn\x01\x7F\xC2\x85\xC3\n";
  Comparison comparison;
  comparison.add<description>(text);
  CHECK(comparison.plain == 1);
  std::mt19937_64 generator(16);
  for (int i = 0; i < changes; ++i) {
    std::string changed = text;
    const std::size_t at = generator() % text.size();
    const char byte = bytes[generator() % bytes.size()];
    switch (i % 3) {
      case 0: changed.erase(at, 1); break;
      case 1: changed.insert(at, 1, byte); break;
      default: changed[at] = byte;
    }
    comparison.add<description>(changed);
  }
  CHECK(comparison.plain > changes / 15);
  CHECK(comparison.wrong > changes / 10);
  return comparison;
}

/// Removes a line of the document, doubles it, or inserts another one.
template <const auto& description>
void with_other_lines(const std::string& text) {
  Comparison comparison;
  for (std::size_t begin = 0; begin < text.size(); begin = text.find('\n', begin) + 1) {
    const std::size_t size = text.find('\n', begin) + 1 - begin;
    comparison.add<description>(std::string(text).erase(begin, size));
    comparison.add<description>(std::string(text).insert(begin, text.substr(begin, size)));
    comparison.add<description>(std::string(text).insert(begin, "\"later\": [{}, 1],\n"));
  }
  CHECK(comparison.wrong > 0);
}

Payout payout_of_example() {
  const Document document{"s", content_of(BOUNTY_EXAMPLES "/reverse_hash.json")};
  const Submission submission = read_submission(document).value();
  Payout payout = score(submission, submission.embedded_review(), Policy()).value();
  payout.payment.paid = {"2026-11-22", Money::from_cents(5), "paid.json"};
  payout.payment.payee = payout.payment.note = payout.payment.payable_source = "x";
  payout.payment.approved = Money::from_cents(7);
  payout.review = {"r", "R", "2026-11-22", true};
  payout.bonus_rate.criteria = {{"unique", Rate::none()}, {"other", Rate::none()}};
  return payout;
}

}  // namespace

TEST_CASE("a document with one change is read as the reader that explains does, or not at all",
          "[slow]") {
  const Payout payout = payout_of_example();
  const std::string result = write_result(payout);
  const Diagnostics diagnostics = {{.code = DiagnosticCode::unknown_key,
                                    .message = "m",
                                    .hint = {"h", {{"a"}, {"2", false}}},
                                    .source = "other",
                                    .place = {1, 2, 1},
                                    .pointer = "/a"},
                                   {.code = DiagnosticCode::cannot_read, .message = "m"}};
  const std::string rejection = write_rejection({"s", diagnostics, Excerpt{"b", "m", "a"}});
  std::string batch;
  Totals totals;
  write_batch({payout, Rejection{"s", diagnostics}}, totals, Lists::all,
              [&](std::string_view text) { batch += text; });
  const std::string voided = write_void({"f",
                                         "a",
                                         "2026-11-22",
                                         "n",
                                         {"2026-11-22", Money::from_cents(5), "s"},
                                         {},
                                         Money::from_cents(5)});
  const std::string submission = content_of(BOUNTY_EXAMPLES "/reverse_hash.json");
  const Comparison changed = with_changes<format::submission>(submission, 3'000);
  CHECK(changed.right - changed.plain < 20);
  with_changes<format::policy>(write_policy(Policy()), 1'000);
  with_changes<format::result>(result, 2'000);
  with_changes<format::rejection>(rejection, 600);
  with_changes<format::batch>(batch, 600);
  with_changes<format::voided_payment>(voided, 600);
  with_other_lines<format::submission>(submission);
  with_other_lines<format::policy>(write_policy(Policy()));
  with_other_lines<format::result>(result);
  with_other_lines<format::rejection>(rejection);
  with_other_lines<format::batch>(batch);
}

TEST_CASE("a review with one change is read as the reader that explains does, or not at all") {
  for (const auto& [path, text] : documents_in(BOUNTY_EXAMPLES, review_format)) {
    with_changes<format::review>(text, 150);
    with_other_lines<format::review>(text);
  }
}

TEST_CASE("the fast reader reads every character at every position of a name", "[slow]") {
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
      for (const std::string_view piece : pieces)
        comparison.add_submission(
            with_step("activity", '"' + std::string(size, 'x').insert(at, piece) + '"'));
    }
  }
  CHECK(comparison.plain > 3'000);
  CHECK(comparison.wrong > 8'000);
  CHECK(comparison.plain == comparison.right);
}

TEST_CASE("the fast reader reads numbers and durations in every form", "[slow]") {
  constexpr auto keys = std::to_array<std::string_view>({"time", "computation", "count"});
  constexpr auto wholes = std::to_array<std::string_view>(
      {"", "0", "00", "07", "7", "10", "999999", "100000", "1000000", "1234567"});
  constexpr auto fractions = std::to_array<std::string_view>(
      {"", ".", ".0", ".5", ".25", ".000001", ".0000001", ".333333", "..5", ".5."});
  constexpr auto ends =
      std::to_array<std::string_view>({"", "e0", "E-1", "h", "m", "s", "h30m", "h 30m", ":30",
                                       ":60", ":3", ":30:00", ":30:61", "h5", "m5s"});
  Comparison comparison;
  for (const std::string_view key : keys) {
    for (const std::string_view whole : wholes) {
      for (const std::string_view fraction : fractions) {
        for (const std::string_view end : ends) {
          const std::string value = fmt::format("{}{}{}", whole, fraction, end);
          for (const char* sign : {"", "-"})
            comparison.add_submission(with_step(key, sign + value));
          comparison.add_submission(with_step(key, '"' + value + '"'));
        }
      }
    }
  }
  CHECK(comparison.plain > 150);
  CHECK(comparison.plain == comparison.right);
}

TEST_CASE("the fast reader leaves repeated names and keys to the explaining reader") {
  Comparison comparison;
  for (std::size_t count : {1U, 2U, 16U, 63U, 64U, 65U, 200U}) {
    for (const bool is_repeated : {false, true}) {
      std::string names;
      for (std::size_t i = 0; i < count; ++i)
        names += fmt::format(R"("t/step {}":"1h",)", is_repeated && i + 1 == count ? 0 : i);
      names.pop_back();
      const std::string text =
          fmt::format(R"({{"format":"bounty-review/1","family":"f","time":{{{}}}}})", names);
      comparison.add<format::review>(text);
    }
  }
  CHECK(comparison.plain == 8);
  CHECK(comparison.right == 8);
}
