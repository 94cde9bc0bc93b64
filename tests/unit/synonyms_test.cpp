#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "bounty/read.hpp"
#include "catch.hpp"
#include "formats/meant/synonyms.hpp"
#include "json/json_writer.hpp"

using namespace bounty;

namespace {

struct Meant {
  std::string_view written;  ///< a key and its value
  std::string_view hint;
};

/// Returns a submission whose step, task, author or top level has these keys.
std::string in_step(std::string_view keys) {
  return fmt::format(
      R"({{"format":"bounty-submission/1","family":"f","tasks":[{{"name":"t","steps":[{{{}}}]}}]}})",
      keys);
}
std::string in_task(std::string_view keys) {
  return fmt::format(
      R"({{"format":"bounty-submission/1","family":"f","tasks":[{{{},"steps":[{{"name":"s","time":1}}]}}]}})",
      keys);
}
std::string in_submission(std::string_view keys) {
  return fmt::format(
      R"({{"format":"bounty-submission/1",{},"tasks":[{{"name":"t","steps":[{{"name":"s","time":1}}]}}]}})",
      keys);
}

Diagnostics errors_of(const std::string& text) {
  const auto read = read_submission({"s.json", text});
  return read ? Diagnostics() : read.error();
}

std::vector<std::string> hints_of(const std::string& text) {
  std::vector<std::string> hints;
  for (const Diagnostic& diagnostic : errors_of(text)) hints.push_back(diagnostic.hint.text);
  return hints;
}

/// Each proposal is accepted in place of the key, or, with a value, in place of the key and its
/// value.
template <class Document>
void check_followed(const Meant& meant, Document document, std::string_view others) {
  CAPTURE(meant.written);
  const Diagnostics errors = errors_of(document(fmt::format("{}{}", others, meant.written)));
  REQUIRE(errors.size() == 1);
  CHECK(errors.front().hint.text == meant.hint);
  CHECK(errors.front().hint.proposals.empty() == !meant.hint.starts_with("did you mean"));
  for (const auto& [text, is_text] : errors.front().hint.proposals) {
    CAPTURE(text);
    const std::string value(meant.written.substr(meant.written.find(':')));
    const std::string member =
        is_text ? json_string(text) + value : text.substr(1, text.size() - 2);
    CHECK(hints_of(document(fmt::format("{}{}", others, member))).empty());
  }
}

constexpr std::string_view any_time =
    "write \"time\", with a duration such as \"2h30m\", \"2:30\" or 2.5 (hours)";

}  // namespace

TEST_CASE("other names of the time lead to it, with the value converted") {
  const Meant meant = GENERATE(values<Meant>({
      {R"("hours":2)", R"(did you mean "time": 2?)"},
      {R"("Hours":"2")", R"(did you mean "time": "2h"?)"},
      {R"("hours":"90m")", R"(did you mean "time": "90m"?)"},
      {R"("minutes":90)", R"(did you mean "time": "90m"?)"},
      {R"("minutes":"90.5")", R"(did you mean "time": "90.5m"?)"},
      {R"("minutes":"2h")", R"(did you mean "time": "2h"?)"},
      {R"("seconds":30)", R"(did you mean "time": "30s"?)"},
      {R"("duration":"1:30")", R"(did you mean "time": "1:30"?)"},
      {R"("duration":90)", R"(did you mean "time": "90m" or "time": "90h"?)"},
      {R"("estimate":"90 minutes")", R"(did you mean "time": "90m"?)"},
      {R"("Time-Estimate":"2 h")", R"(did you mean "time": "2h"?)"},
      {R"("hours":-1)", any_time},
      {R"("hours":"two")", any_time},
      {R"("hours":null)", any_time},
      {R"("hours":[2])", any_time},
      {R"("hours":{"a":2})", any_time},
      {R"("tiem":2)", "did you mean \"time\"?"},
  }));
  check_followed(meant, in_step, R"("name":"s",)");
}

TEST_CASE("other keys that people write lead to those of a step") {
  const Meant meant = GENERATE(values<Meant>({
      {R"("repetitions":3)", R"(did you mean "count": 3?)"},
      {R"("repeat":"3")", R"(did you mean "count": 3?)"},
      {R"("times":"3x")", R"(did you mean "count": 3?)"},
      {R"("repeats":"3 times")", R"(did you mean "count": 3?)"},
      {R"("repeats":"3 days")", R"(write "count", with a whole number)"},
      {R"("repeat":true)", R"(write "count", with a whole number)"},
      {R"("repeat":0)", R"(write "count", with a whole number)"},
      {R"("compute":"1h")", R"(did you mean "computation": "1h"?)"},
      {R"("waiting":"30 min")", R"(did you mean "computation": "30m"?)"},
      {R"("evidence":"full_run")", R"(did you mean "qa": "full_run"?)"},
      {R"("evidence":"alternativ")", R"(did you mean "qa": "alternative"?)"},
      {R"("tested":true)", R"(did you mean "qa": "full_run" or "qa": "alternative"?)"},
      {R"("tested":"yes")", R"(did you mean "qa": "full_run" or "qa": "alternative"?)"},
      {R"("tested":false)", R"(did you mean "qa": "none"?)"},
      {R"("tested":"by hand")", R"(write "qa", with "full_run", "alternative" or "none")"},
      {R"("description":"long")", R"(did you mean "x-description"?)"},
      {R"("hours":1)", "\"time\" is already here: remove this key, or begin it with x-"},
  }));
  check_followed(meant, in_step, R"("name":"s","time":"2h",)");
}

TEST_CASE("other keys that people write lead to those of a task and of a submission") {
  check_followed({R"("title":"t")", R"(did you mean "name": "t"?)"}, in_task, "");
  check_followed({R"("summary":"t")", R"(did you mean "x-summary"?)"}, in_task, R"("name":"t",)");
  check_followed({R"("name":"f")", R"(did you mean "family": "f"?)"}, in_submission, "");
  check_followed({R"("name":"a b")", "write \"family\", with a name of A-Z a-z 0-9 _ . -"},
                 in_submission, "");
  check_followed({R"("description":"d \"e\"")", R"(did you mean "title": "d \"e\""?)"},
                 in_submission, R"("family":"f",)");
  check_followed({R"("submitter":"Ada")", R"(did you mean "author": {"name": "Ada"}?)"},
                 in_submission, R"("family":"f",)");
  check_followed({R"("submitter":"")", "write \"author\", with an object with \"name\""},
                 in_submission, R"("family":"f",)");
  check_followed(
      {R"("author":{"mail":"a"})", R"(did you mean "x-mail"?)"},
      [](const std::string& keys) {
        const std::size_t author = keys.find("\"author\":{");
        return in_submission(author == std::string::npos
                                 ? fmt::format(R"("family":"f","author":{{{}}})", keys.substr(13))
                                 : keys);
      },
      R"("family":"f",)");
}

TEST_CASE("several keys in place of one are written as one") {
  const std::string hint =
      "write one \"time\" for all of it, with a duration such as \"2h30m\", \"2:30\" or 2.5 "
      "(hours)";
  CHECK(hints_of(in_step(R"("name":"s","hours":2,"minutes":30)")) == std::vector{hint, hint});
}

TEST_CASE("an existing remark is not proposed again") {
  const std::vector<std::string> hints =
      hints_of(in_step(R"("name":"s","time":1,"x-description":"a","description":"b")"));
  CHECK(hints ==
        std::vector<std::string>{"the keys here are name, time, computation, count, activity, qa"});
}

TEST_CASE("a value of another kind is turned into the right one") {
  CHECK(hints_of(in_step(R"("name":"s","time":1,"count":"3")")).front() == "did you mean 3?");
  CHECK(hints_of(in_step(R"("name":"s","time":1,"count":"0")")).front().empty());
  CHECK(hints_of(in_step(R"("name":5,"time":1)")).front() == R"(did you mean "5"?)");
  CHECK(hints_of(in_step(R"("name":"s","time":1,"count":true)")).front().empty());
  CHECK(hints_of(in_submission(R"("family":"f","review":{"used":"Yes","final":"no"})")) ==
        std::vector<std::string>{"did you mean true?", "did you mean false?"});
  CHECK(hints_of(in_task(R"("name":7)")).front() == R"(did you mean "7"?)");
}

TEST_CASE("a text in place of an author, a step or a task leads to the right form") {
  const std::string name = R"(Ada \"A\")";
  CHECK(hints_of(in_submission(R"("family":"f","author":"Ada")")).front() ==
        R"(did you mean {"name": "Ada"}?)");
  CHECK(hints_of(in_submission(R"("family":"f","author":{"name": "Ada"})")).empty());
  CHECK(hints_of(in_submission(R"("family":"f","author":"")")).front().empty());
  const std::string before = R"({"format":"bounty-submission/1","family":"f","tasks":[)";
  const auto followed = [&](const std::string& open, const std::string& hint,
                            const std::string& close) {
    REQUIRE(hint.starts_with("write {"));
    return hints_of(before + open + hint.substr(6, hint.rfind('}') - 5) + close + "]}").empty();
  };
  const std::string step = hints_of(before + R"({"name":"t","steps":["a \"b\""]}]})").front();
  CHECK(step == R"(write {"name": "a \"b\"", "time": "0h"} with its time instead of 0h)");
  CHECK(followed(R"({"name":"t","steps":[)", step, "]}"));
  const auto hint_of_step = [&](const std::string& text) {
    return hints_of(before + R"({"name":"t","steps":[")" + text + R"("]}]})").front();
  };
  CHECK(hint_of_step("Fix it 3h") == R"(did you mean {"name": "Fix it", "time": "3h"}?)");
  CHECK(hint_of_step("Fix it (2 hours)") == R"(did you mean {"name": "Fix it", "time": "2h"}?)");
  CHECK(hint_of_step("Fix: 1h 30m") == R"(did you mean {"name": "Fix", "time": "1h 30m"}?)");
  CHECK(hint_of_step("Step 3").starts_with(R"(write {"name": "Step 3")"));
  CHECK(hint_of_step(" 3h").starts_with(R"(write {"name": " 3h")"));
  const std::string task = hints_of(before + R"("t"]})").front();
  CHECK(followed("", task, ""));
  CHECK(hints_of(before + R"("a/b"]})").front().empty());
  CHECK(hints_of(before + R"({"name":"t","steps":[""]}]})").front().empty());
}
