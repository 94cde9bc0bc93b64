#include "import/submission_draft.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>
#include <vector>

#include "bounty/print.hpp"
#include "bounty/read.hpp"
#include "formats/submission.hpp"
#include "json/json_writer.hpp"
#include "names/names.hpp"
#include "names/words.hpp"
#include "unicode/characters.hpp"

namespace bounty {

void find_twins(TaskFamily& family) {
  std::map<std::size_t, FamilyTask*> firsts;
  for (FamilyTask& task : family.tasks) {
    if (task.name.value.empty() || !task.work) continue;
    const auto [found, is_first] = firsts.emplace(*task.work, &task);
    if (is_first) continue;
    FamilyTask& first = *found->second;
    first.activity = task.activity = first.name.value;
  }
}

bool is_twin(const FamilyTask& task) {
  return !task.activity.empty() && task.activity != task.name.value;
}

namespace {

constexpr std::string_view schema = "urn:bounty:schema:submission:1";

constexpr std::string_view tasks_key = key_of<format::submission>(&Submission::tasks);
constexpr std::string_view author_key = key_of<format::submission>(&Submission::author);
constexpr std::string_view time_key = key_of<format::step>(&Step::time);
constexpr std::string_view evidence_key = key_of<format::step>(&Step::qa);
constexpr std::string_view activity_key = key_of<format::step>(&Step::activity);

std::string remark_on_author(const std::vector<std::string>& authors) {
  const std::string example = authors.empty() ? "Ada Lovelace" : authors.front();
  const std::string several =
      authors.empty() ? "" : fmt::format("; the tasks are by {}", fmt::join(authors, ", "));
  return fmt::format("who submits, such as {}: {{ {}: {} }}{}", in_quotes(author_key),
                     in_quotes(key_of<format::author>(&Author::name)), json_string(example),
                     several);
}

/// Proposes the only author of the tasks as the author, for the person who fills in the draft.
void write_author(JsonWriter& json, const std::vector<std::string>& authors) {
  if (authors.size() != 1) {
    json.member(remark_key(author_key), remark_on_author(authors));
    return;
  }
  json.key(author_key).begin_object();
  json.member(key_of<format::author>(&Author::name), authors.front()).end_object();
}

std::string remark_on_time() {
  return fmt::format("add {}: how long a human professional needs, such as \"2h30m\"",
                     in_quotes(time_key));
}

std::string remark_on_activity(const FamilyTask& task) {
  return fmt::format(
      "the tasks with this activity {}, so they count as one piece of work, of which the first "
      "repetition earns the full rate: remove {} if that is wrong",
      task.summary.empty() ? "are, by a YAML alias, the same" : "have the same description",
      in_quotes(activity_key));
}

/// Returns who ran the task, what was different, and which task was run instead.
std::string remark_on_qa(const FamilyTask& task, const QaReport& qa) {
  std::vector<std::string> parts;
  if (!qa.person.empty()) parts.push_back(qa.person);
  if (qa.is_in_other_environment) parts.emplace_back("not in an identical environment");
  if (!task.tested_as.empty())
    parts.push_back(fmt::format("as the task {}", in_quotes(task.tested_as)));
  return fmt::format("{}", fmt::join(parts, ", "));
}

/// An estimate is not evidence, because nobody has run the task.
void write_estimate(JsonWriter& json, const FamilyTask& task) {
  json.member(time_key, units(*task.time));
  json.member(remark_key(time_key),
              fmt::format("an estimate, the {} of task.toml", in_quotes(task.estimated_in)));
}

void write_facts(JsonWriter& json, const FamilyTask& task, const QaReport& qa) {
  if (!task.estimated_in.empty()) return write_estimate(json, task);
  json.member(time_key, clock(*task.time));
  json.member(evidence_key, word_for(Evidence::full_run));
  json.member_unless_empty(remark_key(evidence_key), remark_on_qa(task, qa));
}

/// Gives steps of different tasks different names, unless they are the same work. If a task's name
/// is very long, it is the step's name itself.
std::string name_of_step(const std::string& task) {
  constexpr std::string_view all_of = "All of ";
  constexpr std::size_t longest_name = 256;
  if (task.empty()) return "All of the task";
  const bool has_room = all_of.size() + count_characters(task) <= longest_name;
  return has_room ? std::string(all_of) + task : task;
}

/// One step represents the whole task, because METR's files do not list steps.
void write_step(JsonWriter& json, const FamilyTask& task, const QaReport& qa) {
  json.begin_object().member(key_of<format::step>(&Step::name), name_of_step(task.name.value));
  if (task.time) write_facts(json, task, qa);
  if (!task.time) json.member(remark_key(time_key), remark_on_time());
  if (!task.activity.empty())
    json.member(activity_key, task.activity)
        .member(remark_key(activity_key), remark_on_activity(task));
  json.end_object();
}

void write_task(JsonWriter& json, const FamilyTask& task, const QaReport& qa) {
  json.begin_object().member(key_of<format::task>(&Task::name), task.name.value);
  json.member_unless_empty("x-summary", task.summary);
  json.key(key_of<format::task>(&Task::steps)).begin_array();
  write_step(json, task, qa);
  json.end_array().end_object();
}

}  // namespace

std::string submission_draft(const std::string& name, const TaskFamily& family,
                             const QaReport& qa) {
  std::string text;
  JsonWriter json(text, JsonWriter::Layout::indented);
  json.begin_object().member("$schema", schema);
  json.member(kind::format_key<submission_format>.name, submission_format);
  json.member(key_of<format::submission>(&Submission::family), name);
  json.member_unless_empty(key_of<format::submission>(&Submission::title), family.title);
  write_author(json, family.authors);
  json.key(tasks_key).begin_array();
  for (const FamilyTask& task : family.tasks) write_task(json, task, qa);
  json.end_array().end_object();
  return text + "\n";
}

namespace {

/// The template without its keys and words.
constexpr std::string_view form = R"json({{
  "$schema": "{schema}",
  "{format}": "{this_format}",
  "x-{family}": "the folder of the task family, such as reverse_hash",
  "{family}": "",
  "{title}": "",
  "x-{author}": "who submits, and is acknowledged if the task is used",
  "{author}": {{ "{author_name}": "" }},
  "x-{tasks}": "a task is a problem to solve; its steps are what a human professional does, one after the other",
  "{tasks}": [
    {{
      "{task_name}": "first_task",
      "{steps}": [
        {{
          "{step_name}": "Read the instructions",
          "x-{time}": "add \"{time}\": how long a human professional needs, such as \"2h30m\" or 2.5 (hours)",
          "x-{evidence}": "the evidence that the step works: {full}, {alternative} or {none}",
          "{evidence}": "{none}"
        }},
        {{
          "{step_name}": "Find the solution",
          "x-{time}": "add \"{time}\", and \"{computation}\": the part of it that is waiting for a computer",
          "x-{count}": "how many times the task needs the step",
          "{count}": 1,
          "{evidence}": "{none}"
        }}
      ]
    }}
  ]
}}
)json";

}  // namespace

std::string submission_template() {
  using namespace fmt::literals;
  return fmt::format(
      form, "schema"_a = schema, "format"_a = kind::format_key_name,
      "this_format"_a = submission_format,
      "family"_a = key_of<format::submission>(&Submission::family),
      "title"_a = key_of<format::submission>(&Submission::title), "author"_a = author_key,
      "author_name"_a = key_of<format::author>(&Author::name), "tasks"_a = tasks_key,
      "task_name"_a = key_of<format::task>(&Task::name),
      "steps"_a = key_of<format::task>(&Task::steps),
      "step_name"_a = key_of<format::step>(&Step::name), "time"_a = time_key,
      "computation"_a = key_of<format::step>(&Step::computation),
      "count"_a = key_of<format::step>(&Step::count), "evidence"_a = evidence_key,
      "full"_a = word_for(Evidence::full_run), "alternative"_a = word_for(Evidence::alternative),
      "none"_a = word_for(Evidence::none));
}

}  // namespace bounty
