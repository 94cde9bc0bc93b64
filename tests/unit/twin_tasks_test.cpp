#include "import/submission_draft.hpp"

#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "bounty/read.hpp"
#include "bounty/score.hpp"
#include "catch.hpp"
#include "import/match_results.hpp"
#include "import/read_metr.hpp"

using namespace bounty;

namespace {

TaskFamily family_of(const std::string& manifest) {
  auto file = read_manifest({"m", manifest});
  INFO(manifest);
  REQUIRE(file.model);
  find_twins(*file.model);
  return std::move(*file.model);
}

/// Returns the tasks with their activities, as in `main=main other=`.
std::string activities(const TaskFamily& family) {
  std::string text;
  for (const FamilyTask& task : family.tasks)
    text += fmt::format("{}{}={}", text.empty() ? "" : " ", task.name.value, task.activity);
  return text;
}

QaReport qa_of(const std::vector<std::pair<std::string, std::string>>& results) {
  std::string text;
  for (const auto& [task, time] : results)
    text += fmt::format(R"({}{{"task": "{}", "timeTaken": "{}"}})", text.empty() ? "" : ", ", task,
                        time);
  return read_qa({"qa", R"({"results": [)" + text + "]}"}).model.value();
}

const std::string twins =
    "tasks: {main: &m {meta: {task_description: Do it}}, hidden_score: *m, x: *m, other: {}}";

const char* const both = "main=main hidden_score=main";
const char* const none = "main= hidden_score=";

}  // namespace

TEST_CASE("tasks with one description share an activity, also through an alias") {
  const std::string main =
      "tasks:\n  main: &main\n    meta: &meta {task_description: &text Do it}\n";
  for (const char* twin : {
           "  hidden_score: *main\n",
           "  hidden_score: {meta: *meta}\n",
           "  hidden_score: {meta: {task_description: *text}}\n",
           "  hidden_score: {<<: *main, scoring: {visible_to_agent: false}}\n",
           "  hidden_score: {scoring: {}, <<: *main}\n",
           "  hidden_score: {<<: [{resources: {}}, *main]}\n",
           "  hidden_score: {<<: {<<: *main}}\n",
           "  hidden_score: {meta: {<<: *meta, difficulty: hard}}\n",
           "  hidden_score: {<<: [*main, {meta: {task_description: Do more}}]}\n",
           "  hidden_score: {meta: {task_description: Do it}}\n",
           "  hidden_score: {meta: {task_description: \"Do  it \\n\"}}\n",
           "  hidden_score:\n    meta:\n      task_description: |\n        Do\n        it\n",
           "  hidden_score:\n    meta:\n      task_description: >-\n\n        do\n        it   \n",
       }) {
    CHECK(activities(family_of(main + twin)) == both);
  }
}

TEST_CASE("tasks with different descriptions or none share no activity") {
  const std::string main =
      "tasks:\n  main: &main\n    meta: &meta {task_description: &text Do it}\n";
  for (const char* other : {
           "  hidden_score: {meta: {task_description: Do it well}}\n",
           "  hidden_score: {}\n",
           "  hidden_score: {<<: *main, meta: {}}\n",
           "  hidden_score: {<<: *main, meta: ~}\n",
           "  hidden_score: {meta: {<<: *meta, task_description: ~}}\n",
           "  hidden_score: {<<: *main, meta: {task_description: Do more}}\n",
           "  hidden_score: {<<: [{meta: {task_description: Do more}}, *main]}\n",
           "  hidden_score: {meta: [*meta]}\n",
           "  hidden_score: {meta: *text}\n",
           "  hidden_score: {other: *main, meta: {other: *text}}\n",
       }) {
    CHECK(activities(family_of(main + other)) == none);
  }
  for (const char* nothing : {"''", "' '", "...", "'-'", "TODO", "'TODO: describe'", "TBD", "~"}) {
    const std::string task = fmt::format("{{meta: {{task_description: {}}}}}", nothing);
    CHECK(activities(family_of(fmt::format("tasks: {{main: {0}, hidden_score: {0}}}", task))) ==
          none);
  }
  const std::string lists = "{meta: {task_description: Todo lists}}";
  CHECK(activities(family_of("tasks: {main: " + lists + ", hidden_score: " + lists + "}")) == both);
}

TEST_CASE("an alias of a task is the same work, described or not") {
  for (const char* same : {
           "tasks: {main: &m {}, hidden_score: *m}",
           "tasks: {main: &m {resources: {}}, hidden_score: *m}",
           "x: &m {}\ntasks: {main: *m, hidden_score: *m}",
           "tasks: {main: &m {meta: {task_description: TODO}}, hidden_score: *m}",
           "tasks: {main: &m {meta: ~}, hidden_score: *m}",
       }) {
    CHECK(activities(family_of(same)) == both);
  }
  for (const char* other : {
           "tasks: {main: &m {}, hidden_score: {<<: *m}}",
           "tasks: {main: &m {}, hidden_score: &n {}}",
           "x: &m {}\ntasks: {main: *m, hidden_score: &m {}}",
           "tasks: {main: &m {x: &y {}}, hidden_score: *y}",
           "tasks: {main: {x: &y {}}, hidden_score: {x: *y}}",
       }) {
    INFO(other);
    CHECK(activities(family_of(other)) == none);
  }
  CHECK(activities(family_of("tasks: {a: &m {}, b: &n {}, c: *n, d: *m}")) == "a=a b=b c=b d=a");
}

TEST_CASE("three twins and twins of different families are distinguished") {
  CHECK(activities(family_of(twins)) == "main=main hidden_score=main x=main other=");
  CHECK(activities(family_of("a: &a {meta: {task_description: A}}\nb: &b {meta: "
                             "{task_description: B}}\ntasks: {p: *a, q: *b, r: *b, s: *a}")) ==
        "p=p q=q r=q s=p");
}

TEST_CASE("an aliased task has the summary of its target") {
  const TaskFamily family = family_of(twins);
  CHECK(family.tasks[1].summary == "Do it");
  CHECK(family.tasks[1].name.place.column > family.tasks[0].name.place.column);
  const auto title = read_manifest({"m", "x: &t Title\nmeta: {name: *t}\ntasks: {main: {}}"});
  CHECK(title.model->title == "Title");
}

TEST_CASE("an alias to a value of the wrong kind is an error") {
  for (const auto& [manifest, message] : std::vector<std::pair<std::string, std::string>>{
           {"tasks: {main: &m {x: *m}}", ""},
           {"tasks: {main: &m {meta: *m}}", ""},
           {"tasks: &t {main: *t}", "expected a task: a map, such as {}, found the alias *t"},
           {"a: &a [x]\ntasks: {main: *a}",
            "expected a task: a map, such as {}, found the alias *a"},
           {"a: &a 7\ntasks: {main: *a}", "expected a task: a map, such as {}, found the number 7"},
           {"a: &a 7\ntasks: {main: {meta: {task_description: *a}}}",
            "expected a text, found the number 7"},
           {"a: &a {main: {}}\ntasks: *a",
            "expected a map of tasks by their names, found the alias *a"},
           {"a: &a {main: {}}\ntasks: {<<: *a, x: {}}",
            "expected a task: a map, such as {}, found the alias *a"},
           {"a: &a {x: 1}\ntasks: {main: {meta: {task_description: *a}}}",
            "expected a text, found the alias *a"},
       }) {
    INFO(manifest);
    const auto file = read_manifest({"m", manifest});
    REQUIRE(file.diagnostics.size() == (message.empty() ? 0 : 1));
    if (!message.empty()) CHECK(file.diagnostics[0].message == message);
  }
}

TEST_CASE("aliases of aliases do not grow") {
  std::string bomb = "a0: &a0 {meta: {task_description: " + std::string(1'000, 'x') + "}}\n";
  for (int i = 1; i < 60; ++i)
    bomb += fmt::format("a{0}: &a{0} {{<<: [*a{1}, *a{1}], x: *a{1}}}\n", i, i - 1);
  bomb += "tasks:\n  main: *a59\n";
  for (int i = 0; i < 10'000; ++i) bomb += fmt::format("  t{}: {{<<: *a59}}\n", i);
  const TaskFamily family = family_of(bomb);
  REQUIRE(family.tasks.size() == 10'001);
  CHECK(family.tasks.back().activity == "main");
}

TEST_CASE("equal summaries of eval_info.json are one description") {
  auto file = read_eval_info({"e", R"({"tasks": [{"name": "main", "summary": "Do it."},
    {"name": "hidden_score", "summary": " do it."}, {"name": "x", "summary": ""},
    {"name": "y", "summary": ""}]})"});
  find_twins(*file.model);
  CHECK(activities(*file.model) == "main=main hidden_score=main x= y=");
}

TEST_CASE("one result stands for all twins, several for themselves") {
  TaskFamily family = family_of(twins);
  CHECK(match_results(family, qa_of({{"x", "2:00"}, {"other", "1:00"}})).empty());
  CHECK(family.tasks[0].time == Duration::from_milliseconds(2 * Duration::milliseconds_per_hour));
  CHECK(family.tasks[0].tested_as == "x");
  CHECK(family.tasks[2].tested_as.empty());

  family = family_of(twins);
  const Diagnostics two =
      match_results(family, qa_of({{"x", "2:00"}, {"main", "1:00"}, {"other", "1:00"}}));
  REQUIRE(two.size() == 1);
  CHECK(two[0].message == "the task \"hidden_score\" has no result");
  CHECK(family.tasks[0].time != family.tasks[2].time);
  CHECK_FALSE(family.tasks[1].time);
}

TEST_CASE("where no twin has a result, one is asked for; several of one are not chosen from") {
  TaskFamily family = family_of(twins);
  const Diagnostics no_result = match_results(family, qa_of({}));
  REQUIRE(no_result.size() == 2);
  CHECK(no_result[0].message == "the task \"main\" has no result");
  CHECK(no_result[1].message == "the task \"other\" has no result");

  family = family_of(twins);
  const Diagnostics several =
      match_results(family, qa_of({{"x", "2:00"}, {"x", "2:00"}, {"other", "1:00"}}));
  REQUIRE(several.size() == 1);
  CHECK(several[0].code == DiagnosticCode::duplicate_name);
  CHECK_FALSE(family.tasks[0].time);
}

TEST_CASE("a draft of twins is paid once, its repetition at the repeat rate") {
  TaskFamily family = family_of(twins);
  const QaReport qa =
      qa_of({{"main", "2:00"}, {"hidden_score", "3:00"}, {"other", "1:00"}, {"x", "2:00"}});
  REQUIRE(match_results(family, qa).empty());
  const auto draft = read_submission({"d", submission_draft("f", family, qa)});
  REQUIRE(draft);
  Policy policy;
  CHECK(score(draft.value(), nullptr, policy).value().bounty == Money::from_cents(900'00));
  policy.repeat_rate = Rate::from_parts_per_million(100'000);
  const Payout payout = score(draft.value(), nullptr, policy).value();
  CHECK(payout.bounty == Money::from_cents(900'00 + 90'00 + 60'00));
  CHECK(payout.warnings.empty());
}

TEST_CASE("steps of a draft keep distinct names, however long the task's name is") {
  const std::string name(250, 'n');
  const TaskFamily family = family_of("tasks: {a: {}, b: {}, " + name + ": {}}");
  std::string draft = submission_draft("f", family, {});
  std::size_t at = 0;
  while ((at = draft.find("\"x-time\"", at)) != std::string::npos)
    draft.replace(at, draft.find('\n', at) - at, "\"time\": \"1h\"");
  const auto read = read_submission({"d", draft});
  REQUIRE(read);
  CHECK(read.value().tasks[0].steps[0].name == "All of a");
  CHECK(read.value().tasks[2].steps[0].name == name);
  const Payout payout = score(read.value(), nullptr, {}).value();
  CHECK(payout.warnings.size() == 1);  // there is no evidence
}
