#include <string>
#include <tuple>
#include <vector>

#include "bounty/print.hpp"
#include "bounty/read.hpp"
#include "catch.hpp"
#include "names/words.hpp"

using namespace bounty;

namespace {

/// Returns `column: code` for each error in a document of one line.
std::vector<std::string> errors_of(const std::string& text) {
  std::vector<std::string> errors;
  const auto read = read_submission({"s.json", text});
  if (read) return errors;
  for (const Diagnostic& diagnostic : read.error()) {
    errors.push_back(std::to_string(diagnostic.place.column) + ": " +
                     std::string(word_for(diagnostic.code)));
  }
  return errors;
}

std::string in_family(const std::string& keys) {
  return R"({"format":"bounty-submission/1","family":"f",)" + keys + "}";
}

}  // namespace

TEST_CASE("names of a repeated list are compared within each occurrence") {
  const std::string list = R"([{"name":"s","time":1},{"name":"s","time":1}])";
  const std::string text =
      in_family(R"("tasks":[{"name":"t","steps":)" + list + R"(,"steps":)" + list + "}]");
  CHECK(errors_of(text) == std::vector<std::string>{"106: duplicate-name", "121: duplicate-key",
                                                    "160: duplicate-name"});
}

TEST_CASE("a misnamed key is read as the one that was meant") {
  const auto of_tasks = [](const std::string& tasks, const std::string& steps) {
    return errors_of(in_family('"' + tasks + R"(":[{"name":"t",")" + steps +
                               R"(":[{"name":"s","time":"2 h"},{"name":"s","time":1}]}])"));
  };
  const std::vector<std::string> below = {"bad-duration", "duplicate-name"};
  for (const auto& [tasks, steps, unknown] : {std::tuple{"task", "step", 2U},
                                              {"Tasks", "Steps", 2U},
                                              {"task_list", "actions", 2U},
                                              {"variants", "steps", 1U},
                                              {"tasks", "subtasks", 1U}}) {
    CAPTURE(tasks, steps);
    const std::vector<std::string> errors = of_tasks(tasks, steps);
    REQUIRE(errors.size() == unknown + 2);
    CHECK(errors[unknown].ends_with(below[0]));
    CHECK(errors[unknown + 1].ends_with(below[1]));
  }
}

TEST_CASE("values below an unknown key are not judged") {
  const std::string steps = R"([{"name":"s","time":1}])";
  CHECK(errors_of(in_family(R"("task":[1],"tasks":[{"name":"t","steps":)" + steps + "}]")) ==
        std::vector<std::string>{"46: unknown-key"});
  CHECK(errors_of(in_family(R"("kind":"specification","tasks_":"none")")).size() == 1);
  CHECK(errors_of(in_family(R"("kind":"specification","author":["Ada"])")).size() == 1);
}

namespace {

template <class Read>
std::vector<std::string> hints_of(Read read_document, const std::string& text) {
  std::vector<std::string> hints;
  const auto read = read_document({"s.json", text});
  if (read) return hints;
  for (const Diagnostic& diagnostic : read.error()) hints.push_back(diagnostic.hint.text);
  return hints;
}

std::vector<std::string> hints_in_step(const std::string& keys) {
  return hints_of(read_submission, in_family(R"("tasks":[{"name":"t","steps":[{)" + keys + "}]}]"));
}

}  // namespace

TEST_CASE("an unknown key in place of a missing one is one error") {
  using Hints = std::vector<std::string>;
  const std::string name = R"("name":"s",)";
  CHECK(hints_in_step(name + R"("length":"2 h")") == Hints{R"(did you mean "time": "2h"?)"});
  CHECK(hints_in_step(name + R"("durationMinutes":90)") == Hints{R"(did you mean "time": "90m"?)"});
  CHECK(hints_in_step(name + R"("time_needed":"1h")") == Hints{R"(did you mean "time": "1h"?)"});
  CHECK(hints_in_step(name + R"("waiting_seconds":"9","time":1)") ==
        Hints{R"(did you mean "computation": "9s"?)"});
  CHECK(hints_in_step(name + R"("days":2)") ==
        Hints{R"(write "time", with a duration such as "2h30m", "2:30" or 2.5 (hours))"});
  CHECK(hints_in_step(name + R"("dauer":"2h")") == Hints{"did you mean \"time\"?"});
  CHECK(hints_in_step(name + R"("dauer":"2 hours")") == Hints{R"(did you mean "time": "2h"?)"});
  CHECK(hints_in_step(name + R"("dauer":"2h","kosten":"3h")").size() == 3);
  CHECK(hints_in_step(R"("description":"s","time":1)") == Hints{R"(did you mean "name": "s"?)"});
  CHECK(hints_in_step(R"("description":"s","title":"u","time":1)") ==
        Hints{R"(did you mean "x-description"?)", R"(did you mean "name": "u"?)"});
  CHECK(hints_in_step(R"("id":[7],"time":1)").front() == "add it, with a name");
  CHECK(hints_in_step(name + R"("total_time":"9h","time":1)") ==
        Hints{"\"time\" is already here: remove this key, or begin it with x-"});
  CHECK(hints_in_step(name + R"("step_name":"9h","time":1)") ==
        Hints{"\"name\" is already here: remove this key, or begin it with x-"});
  CHECK(hints_of(read_submission,
                 R"({"format":"bounty-submission/1","family_name":"f","kind":"specification"})") ==
        Hints{"did you mean \"family\"?"});
}

TEST_CASE("remarks in another notation lead to x- keys") {
  using Hints = std::vector<std::string>;
  const std::string step = R"("name":"s","time":1,)";
  CHECK(hints_in_step(step + R"("//":"a")") == Hints{"did you mean \"x-note\"?"});
  CHECK(hints_in_step(step + R"("_owner":"a")") == Hints{"did you mean \"x-owner\"?"});
  CHECK(hints_in_step(step + R"("$comment":"a")") == Hints{"did you mean \"x-comment\"?"});
  CHECK(hints_in_step(step + R"("_count":2)") == Hints{R"(did you mean "count" or "x-count"?)"});
  CHECK(hints_in_step(step + R"("x-count":1,"_count":2)") == Hints{"did you mean \"count\"?"});
  CHECK(hints_of(read_policy, R"({"format":"bounty-policy/1","evidence":{"note":"a"}})") ==
        Hints{"did you mean \"x-note\"?"});
}

TEST_CASE("a key is recognized by a word in it and by its place") {
  using Hints = std::vector<std::string>;
  const std::string policy = R"({"format":"bounty-policy/1",)";
  CHECK(hints_of(read_policy, policy + R"("rate":300})") ==
        Hints{"did you mean \"rate_per_hour\"?"});
  CHECK(hints_of(read_policy, policy + R"("rate":0.5})") ==
        Hints{R"(did you mean "rate_per_hour" or "repeat_rate"?)"});
  CHECK(hints_of(read_policy, policy + R"("cap":0.5})") == Hints{"it belongs in \"bonus\""});
  CHECK(hints_of(read_policy, policy + R"("full_run":1})") == Hints{"it belongs in \"evidence\""});
  CHECK(hints_of(read_policy, policy + R"("none":1})") == Hints{"it belongs in \"confidence\""});
  const std::string review = R"({"format":"bounty-review/1","family":"f",)";
  CHECK(hints_of(read_review, review + R"("payee":"Ada"})") == Hints{"it belongs in \"payment\""});
  CHECK(hints_of(read_review, review + R"("comment":"a"})") ==
        Hints{R"(did you mean "note": "a"?)"});
  CHECK(hints_of(read_review, review + R"("payment":{"recipient":"Ada"}})") ==
        Hints{R"(did you mean "payee": "Ada"?)"});
  CHECK(hints_of(read_submission, in_family(R"("tasks":[{"name":"t","qa":"none"}])")) ==
        Hints{"add it, with a list of steps", "it belongs in each element of \"steps\""});
  CHECK(hints_of(read_submission,
                 in_family(R"("kind":"specification","author":{"fullname":"Ada"})")) ==
        Hints{R"(did you mean "name": "Ada"?)"});
}

TEST_CASE("values of another kind lead to the right value or to what is accepted") {
  using Hints = std::vector<std::string>;
  const std::string step = R"("name":"s","time":1,)";
  const std::string words = R"(did you mean "full_run" or "alternative"?)";
  CHECK(hints_in_step(step + R"("qa":true)") == Hints{words});
  CHECK(hints_in_step(step + R"("qa":"yes")") == Hints{words});
  CHECK(hints_in_step(step + R"("count":"3x")") == Hints{"did you mean 3?"});
  CHECK(hints_of(read_submission, in_family(R"("tasks":{"t":{"steps":[]}})")) ==
        Hints{"write a list in square brackets: [ ... ]"});
  CHECK(hints_of(read_submission, in_family(R"("kind":"specification","author":["Ada"])")) ==
        Hints{"name one author, and put others in a key that begins with x-, such as "
              "\"x-authors\""});
}

TEST_CASE("an invalid value that is not JSON either is one error") {
  for (const char* time : {"-NaN", "1.5.2", "2\uFF0C5", "0x10", "(1,2)", "...", "'two'"}) {
    CAPTURE(time);
    const std::vector<std::string> errors = errors_of(in_family(
        R"("tasks":[{"name":"t","steps":[{"name":"s","time":)" + std::string(time) + "}]}]"));
    REQUIRE(errors.size() == 1);
    CHECK_FALSE(errors.front().ends_with("json-syntax"));
  }
}

TEST_CASE("lookalike characters lead to the real ones") {
  using Hints = std::vector<std::string>;
  const std::string before = R"("name":"s","time":)";
  CHECK(hints_in_step(before + "\"2\u00A0h\"") == Hints{R"(did you mean "2h"?)"});
  CHECK(hints_in_step(before + "\"2h\u200B\"") == Hints{R"(did you mean "2h"?)"});
  CHECK(hints_in_step(before + "\"2\uFF0C5h\"") == Hints{R"(did you mean "2.5h"?)"});
  CHECK(hints_of(read_policy, R"({"format":"bounty-policy/1","rate_per_hour":"'300.00"})") ==
        Hints{R"(did you mean "300.00"?)"});
  CHECK(hints_of(read_policy, R"({"format":"bounty-policy/1","repeat_rate":"'50%"})") ==
        Hints{R"(did you mean "50%"?)"});
}

TEST_CASE("a second document after a comma is recognized") {
  const std::string document = R"({"format":"bounty-policy/1"})";
  const std::string hint = hints_of(read_policy, document + ",\n" + document).front();
  CHECK(hint.starts_with("a second document begins here"));
}
