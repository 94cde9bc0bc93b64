#include <optional>
#include <string>

#include "bounty/read.hpp"
#include "catch.hpp"
#include "formats/likely_format.hpp"
#include "json/mend/looks_like.hpp"

using namespace bounty;
using namespace std::string_view_literals;

namespace {

struct OtherFile {
  std::string_view bytes;
  std::string_view message;
};

}  // namespace

TEST_CASE("files of other kinds are recognized") {
  const auto [bytes, message] = GENERATE(values<OtherFile>({
      {"", "the file is empty"},
      {"\xEF\xBB\xBF \n", "the file is empty"},
      {"\x1F\x8B\x08\0"sv, "this looks like a gzip archive, not JSON"},
      {"\x89PNG\r\n"sv, "this looks like an image, not JSON"},
      {"%PDF-1.7\n", "this looks like a PDF, not JSON"},
      {"PK\x03\x04 [Content_Types].xml xl/workbook.xml", "this looks like a spreadsheet, not JSON"},
      {"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
       "this looks like a spreadsheet, not JSON"},
      {"PK\x03\x04 word/document.xml", "this looks like a word processor document, not JSON"},
      {"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.text",
       "this looks like a word processor document, not JSON"},
      {"PK\x03\x04 a.json", "this looks like a zip archive, not JSON"},
      {"\xFF\xFE{\0}\0"sv, "this looks like UTF-16, not UTF-8"},
      {"\xFE\xFF\0{\0}"sv, "this looks like UTF-16, not UTF-8"},
      {"{\0\"\0a\0\"\0:\0"sv, "this looks like UTF-16, not UTF-8"},
      {"\0{\0\"\0a\0\"\0:"sv, "this looks like UTF-16, not UTF-8"},
      {"```json\n{}\n```\n", "this looks like Markdown with JSON in a code block, not JSON"},
      {"Here it is:\n\n```\n[]\n```\n",
       "this looks like Markdown with JSON in a code block, not JSON"},
      {"<!DOCTYPE HTML>\n<html>", "this looks like an HTML page, not JSON"},
      {"\n<html>", "this looks like an HTML page, not JSON"},
      {"<head>", "this looks like an HTML page, not JSON"},
      {"<?xml version=\"1.0\"?>", "this looks like XML, not JSON"},
      {"---\ntasks:\n", "this looks like YAML, not JSON"},
      {"%YAML 1.2\n---\nfamily: f\n", "this looks like YAML, not JSON"},
      {"<!-- only a remark -->\n", "this looks like XML, not JSON"},
      {"# a remark\n\nfamily: f\n", "this looks like YAML, not JSON"},
      {"tasks: [ { name: a } ]", "this looks like YAML, not JSON"},
      {"family = \"f\"\n", "this looks like TOML, not JSON"},
      {"[author]\nname = \"Ada\"\n", "this looks like TOML, not JSON"},
      {"[[tasks]]\nname = \"a\"\n", "this looks like TOML, not JSON"},
      {"task;step;time\na;b;1\n", "this looks like a CSV table, not JSON"},
      {"task\tstep\r\na\tb\r\n", "this looks like a CSV table, not JSON"},
      {"{\\rtf1\\ansi {a}}", "this looks like a word processor document, not JSON"},
      {"\x7F"
       "ELF\2"sv,
       "this looks like a program, not JSON"},
      {"\xCA\xFE\0\1"sv, "this looks like a binary file, not JSON"},
      {"\xFF\xFE\0\0{\0\0\0"sv, "this looks like UTF-32, not UTF-8"},
      {"\0\0\0{\0\0\0}"sv, "this looks like UTF-32, not UTF-8"},
      {"{\n<<<<<<< HEAD\n=======\n>>>>>>> b\n}", "a merge has left a conflict here"},
      {"<<<<<<< HEAD\n{\n=======\n", "a merge has left a conflict here"},
      {"<!-- mine -->\n{}", "there is an HTML comment before the JSON"},
      {"From: Ada\nSubject: my task\n\n{}", "this looks like an e-mail, not JSON"},
      {"# Steps\n\n## First\nCrack it\n", "this looks like Markdown text, not JSON"},
      {"| a | b |\n| - | - |\n", "this looks like Markdown text, not JSON"},
      {"Here is my task:\n\n{\n}\n", "this looks like text with JSON in it, not JSON"},
      {"I have done all of it.\nSee {it}\n", "this looks like plain text, not JSON"},
      {"The task is done.\nIt took two hours.\n", "this looks like plain text, not JSON"},
  }));
  CAPTURE(bytes);
  const auto other = looks_like(bytes);
  REQUIRE(other);
  CHECK(other->message == message);
  CHECK_FALSE(other->hint.empty());
  const auto read = read_submission({"a.json", std::string(bytes)});
  REQUIRE(read.error().size() == 1);
  CHECK(read.error().front().message == message);
}

TEST_CASE("JSON with syntax errors is not taken for another kind of file") {
  const std::string_view text = GENERATE(
      values<std::string_view>({"{\"a\": 1,}", "[1, 2,]", "// a remark\n{}", "# a remark\n{a: 1}",
                                "# a remark", "const a = {\"b\": 1};", "bounty({\"a\": 1})",
                                "[true]\n[false]", "1\n2", "{\0}"sv, "'a'", "[a]"}));
  CAPTURE(text);
  CHECK_FALSE(looks_like(text));
}

TEST_CASE("a document without a format is judged by its keys") {
  const auto by_keys = [](std::string text) { return format_by_keys({"a.json", std::move(text)}); };
  CHECK(by_keys(R"({"tasks": [], "family": "f"})") == submission_format);
  CHECK(by_keys(R"({"repeat_rate": {}, "family": "f"})") == review_format);
  CHECK(by_keys(R"({"repeat_rate": {}, "name": "p",})") == policy_format);
  CHECK(by_keys(R"({"family": "f"})").empty());
  CHECK(by_keys(R"({"x": {"tasks": [1]}})").empty());
  CHECK(by_keys("[1]").empty());
}

TEST_CASE("a document of another format without its format has that one error only") {
  const auto hint_of = [](const Diagnostics& errors) {
    REQUIRE(errors.size() == 1);
    return errors.front().hint.text;
  };
  const std::string policy = R"({"rate_per_hour": 1, "name": "p"})";
  CHECK(hint_of(read_submission({"a", policy}).error()) ==
        R"(this looks like a policy: add "format": "bounty-policy/1", and pass it with --policy)");
  CHECK(hint_of(read_review({"a", R"({"family": "f", "tasks": [1]})"}).error()) ==
        R"(this looks like a submission: add "format": "bounty-submission/1")");
  CHECK(
      hint_of(read_submission({"a", R"({"family": "f", "used": 1})"}).error()) ==
      R"(this looks like a review: add "format": "bounty-review/1", and pass it with --review, or several with --reviews)");
  CHECK(hint_of(read_policy({"a", policy}).error()) ==
        R"(this looks like a policy: add "format": "bounty-policy/1")");
}

TEST_CASE("the hint for an empty file is the command that writes one") {
  const auto hint_of = [](const auto& read) { return read.error().front().hint.text; };
  CHECK(hint_of(read_submission({"a", ""})) == "bounty init writes a file to start from");
  CHECK(hint_of(read_review({"a", " "})) == "bounty review writes a file to start from");
  CHECK(hint_of(read_policy({"a", "\n"})) == "bounty policy writes a file to start from");
}
