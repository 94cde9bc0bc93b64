#include <string>

#include "catch.hpp"
#include "import/match_results.hpp"
#include "import/read_metr.hpp"
#include "import/yaml/plain_json.hpp"
#include "names/names.hpp"

using namespace bounty;

namespace {

struct Blanked {
  std::string text;
  std::string plain;
};

QaReport qa_of(const std::string& results) {
  return read_qa({"qa.json", R"({"results": [)" + results + "]}"}).model.value();
}

TaskFamily family_of(const std::string& tasks) {
  return read_eval_info({"info.json", R"({"tasks": [)" + tasks + "]}"}).model.value();
}

}  // namespace

TEST_CASE("comments and trailing commas become spaces, strings remain") {
  const std::vector<Blanked> all = {
      {R"({"a": 1} // b)", R"({"a": 1}     )"},
      {"[1, // b\r\n2]", "[1,     \r\n2]"},
      {"/* 1\n */[]/**/", "    \n   []    "},
      {R"(["//", "/* */", "\"//", "\\"] //)", R"(["//", "/* */", "\"//", "\\"]   )"},
      {"[1, 2, // 3\n]", "[1, 2      \n]"},
      {R"({"a": {},})", R"({"a": {} })"},
      {R"(["a,]",])", R"(["a,]" ])"},
      {"[,] [1,,] {:,}", "[,] [1,,] {:,}"},
      {"[1] /* open", "[1]        "},
      {"/*/", "   "},
      {R"("open // \)", R"("open // \)"},
      {"// \xC3\xA9", "     "},
  };
  for (const auto& [text, plain] : all) CHECK(plain_json(text).text == plain);
}

TEST_CASE("trailing commas are reported with their position") {
  const auto file = read_eval_info({"f", "{/* \xC3\xA9 */\"tasks\": [{\"name\": \"a\",},\n]}"});
  REQUIRE(file.trailing_commas.size() == 2);
  CHECK(file.trailing_commas[0].line == 1);
  CHECK(file.trailing_commas[0].column == 31);
  CHECK(file.trailing_commas[1].column == 33);
  CHECK(file.diagnostics.empty());
  CHECK(file.model->tasks.size() == 1);
}

TEST_CASE("a clock time is hours, minutes and optional seconds") {
  const auto time_of = [](const std::string& time) {
    return read_qa({"f", R"({"results": [{"task": "a", "timeTaken": ")" + time + "\"}]}"});
  };
  for (const auto& [text, seconds] : {std::pair("00:00", 0),
                                      {"2:05", 7'500},
                                      {"02:05", 7'500},
                                      {"100:59", 363'540},
                                      {"1:30:30", 5'430},
                                      {"01:00:00", 3'600}}) {
    const auto file = time_of(text);
    CHECK(file.diagnostics.empty());
    CHECK(file.model->results[0].time->milliseconds() ==
          seconds * Duration::milliseconds_per_second);
  }
  for (const char* text : {"HH:MM", "1:60", "1:5", ":30", "1:", "1:00:60", "1:00:00:00", "2h",
                           "1.5:00", "-1:00", " 1:00", "", "99999999999999999999:00"}) {
    const auto file = time_of(text);
    CHECK(file.diagnostics.size() == 1);
    CHECK_FALSE(file.model->results[0].time);
  }
}

TEST_CASE("a time in another form is refused with the clock times that it may mean") {
  const auto hint_for = [](const std::string& time) {
    const auto file =
        read_qa({"f", R"({"results": [{"task": "a", "timeTaken": ")" + time + "\"}]}"});
    return file.diagnostics.at(0).hint.text;
  };
  const std::string forms = R"(write it as HH:MM or HH:MM:SS, such as "02:30" or "02:30:00")";
  CHECK(hint_for("90m") == R"(did you mean "1:30"?)");
  CHECK(hint_for("1h30m5s") == R"(did you mean "1:30:05"?)");
  CHECK(hint_for("90") == R"(did you mean "1:30" or "90:00"?)");
  CHECK(hint_for("1:60") == R"(did you mean "2:00" or "1:36"?)");
  CHECK(hint_for("1.5s") == forms);
  CHECK(hint_for("soon") == forms);
  CHECK(hint_for("100001:00").empty());
}

TEST_CASE("the hint for a comment fits a file that may have comments") {
  CHECK(read_qa({"f", "{ # two\n\"results\": []}"}).diagnostics.at(0).hint.text ==
        "replace # by //");
  CHECK(read_eval_info({"f", "# two\n{}"}).diagnostics.at(0).hint.text == "replace # by //");
  CHECK(read_review({"f", "// two\n{}"}).error().at(0).hint.text ==
        R"(put the remark in a key that begins with x-, such as "x-note")");
  CHECK(read_stored({"f", "// two\n{}"}).error().at(0).hint.empty());
}

TEST_CASE("no hint proposes a name that another task has or will get") {
  const auto eval_info = read_eval_info(
      {"f", R"({"tasks": [{"name": "a/b"}, {"name": "c/d"}, {"name": "c/d"}, {"name": "a_b"}]})"});
  REQUIRE(eval_info.diagnostics.size() == 3);
  CHECK(eval_info.diagnostics[0].hint.empty());
  CHECK(eval_info.diagnostics[1].hint.text == R"(did you mean "c_d"?)");
  CHECK(eval_info.diagnostics[2].hint.empty());
  const auto manifest = read_manifest({"f", "tasks: {a/b: {}, c/d: {}, a_b: {}}"});
  REQUIRE(manifest.diagnostics.size() == 2);
  CHECK(manifest.diagnostics[0].hint.empty());
  CHECK(manifest.diagnostics[1].hint.text == R"(did you mean "c_d"?)");
}

TEST_CASE("an incomplete file has no model") {
  CHECK_FALSE(read_qa({"f", R"({"results": [)"}).model);
  CHECK_FALSE(read_qa({"f", "[]"}).model);
  CHECK_FALSE(read_qa({"f", "{\"results\": []} \xFF"}).model);
  CHECK(read_qa({"f", "{\"results\": []} // \xFF"}).diagnostics[0].code ==
        DiagnosticCode::not_utf8);
  CHECK(read_eval_info({"f", R"({"tasks": []})"}).diagnostics[0].code == DiagnosticCode::no_tasks);
}

TEST_CASE("unused keys may hold any value") {
  const auto file = read_eval_info(
      {"f", R"({"x": [{"y": null}, 1], "tasks": [{"name": "a", "scoring": {"z": [true]}}]})"});
  CHECK(file.diagnostics.empty());
  CHECK(file.model->tasks[0].name.value == "a");
}

TEST_CASE("a task takes its time from a single result only") {
  TaskFamily family = family_of(R"({"name": "a"}, {"name": "b"}, {"name": "c"})");
  const QaReport qa = qa_of(R"({"task": "a", "timeTaken": "1:00"},
    {"task": "b", "timeTaken": "1:00"}, {"task": "b", "timeTaken": "1:00"})");
  const Diagnostics diagnostics = match_results(family, qa);
  CHECK(family.tasks[0].time);
  CHECK_FALSE(family.tasks[1].time);
  CHECK_FALSE(family.tasks[2].time);
  REQUIRE(diagnostics.size() == 2);
  CHECK(diagnostics[0].message == "the task \"c\" has no result");
  CHECK(diagnostics[1].message ==
        "the task \"b\" has 2 results, and none is chosen: 1:00 on line 2, 1:00 on line 2");
}

TEST_CASE("the first results of unknown tasks have hints") {
  TaskFamily family = family_of(R"({"name": "the only task"})");
  std::string results = R"({"task": "the only task 0", "timeTaken": "1:00"})";
  for (int i = 1; i < 30; ++i)
    results += R"(, {"task": "the only task )" + std::to_string(i) + R"(", "timeTaken": "1:00"})";
  const Diagnostics diagnostics = match_results(family, qa_of(results));
  REQUIRE(diagnostics.size() == 31);
  CHECK(diagnostics[20].hint.text == "did you mean \"the only task\"?");
  CHECK(diagnostics[21].message == "no task is called \"the only task 20\"");
  CHECK(diagnostics[21].hint.empty());
}

TEST_CASE("a folder's name suggests the nearest family") {
  CHECK(is_family("reverse_hash"));
  CHECK_FALSE(is_family(std::string(129, 'a')));
  CHECK(nearest_family("my family") == "my_family");
  CHECK(nearest_family("-").empty());
}

TEST_CASE("values that a hint only tries are not kept") {
  const auto info = read_eval_info({"f", R"({"name": 1, "tasks": [{"name": 5, "summary": 7}]})"});
  REQUIRE(info.diagnostics.size() == 3);
  CHECK(info.diagnostics[1].hint.text == R"(did you mean "5"?)");
  CHECK(info.model->title.empty());
  CHECK(info.model->tasks[0].name.value.empty());
  CHECK(info.model->tasks[0].summary.empty());
  const auto qa = read_qa({"f", R"({"person": 1, "identicalEnvironment": "no",)"
                                R"("results": [{"task": 5, "timeTaken": "1:00"}]})"});
  REQUIRE(qa.diagnostics.size() == 3);
  CHECK(qa.model->person.empty());
  CHECK_FALSE(qa.model->is_in_other_environment);
  CHECK(qa.model->results[0].task.value.empty());
  CHECK(read_manifest({"f", "meta: {name: 7}\ntasks: {a: {}}"}).model->title.empty());
}
