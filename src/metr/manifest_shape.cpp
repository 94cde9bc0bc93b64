#include <array>

#include "json/common_shapes.hpp"
#include "metr/metr_draft.hpp"
#include "metr/metr_shapes.hpp"
#include "text/characters.hpp"

namespace bounty {
namespace {

/// A task is called as its key is. A key that stands twice is reported as that, and names the first
/// task only.
void begin_task(Reading& in) {
  MetrDraft& draft = draft_of(in);
  const Scalar key = {JsonKind::string, in.name(), in.span_of_name()};
  const std::size_t others = draft.task_names.count();
  const bool is_first = draft.task_names.number_of(key.text) == others;
  const std::optional<std::string_view> name = take_listed_name_without_slash(in, key);
  draft.family.tasks.push_back(
      {.name = written_name(in, key.span, is_first ? name : std::nullopt)});
}

void end_tasks(Reading& in, Span span) {
  if (in.element_count() == 0) report_no_tasks(in, span);
  withdraw_taken_names(in, draft_of(in).task_names);
}

/// The first line that says anything, cut where it is long.
std::string summary_of(std::string_view description) {
  constexpr std::size_t most_characters = 120;
  constexpr std::string_view blanks = " \t\r\n";
  description.remove_prefix(std::min(description.find_first_not_of(blanks), description.size()));
  std::string_view line = description.substr(0, description.find_first_of("\r\n"));
  line = line.substr(0, line.find_last_not_of(blanks) + 1);
  if (count_characters(line) <= most_characters) return std::string(line);
  return std::string(line.substr(0, offset_of_character(line, most_characters - 1))) + "…";
}

void take_title(Reading& in, const Scalar& value) { draft_of(in).family.title = value.text; }

/// Wherever its description stands: aliases have been followed.
void end_task(Reading& in, Span) {
  MetrDraft& draft = draft_of(in);
  if (!draft.last_description) return;
  const TaskDescription& description = draft.task_descriptions[*draft.last_description];
  FamilyTask& task = draft.family.tasks.back();
  task.summary = description.summary;
  task.description = description.number;
}

/// The Task Standard leaves to everybody what `meta` is: as a map it may have these keys.
constexpr Shape meta_with(const Fields& fields) {
  return {.expected = "a value",
          .scalars = any_scalar,
          .take = ignore,
          .fields = fields,
          .named = &anything,
          .element = &anything};
}

constexpr Shape description = {.expected = a_text, .scalars = text_only, .take = ignore};
constexpr std::array task_meta_fields = {Field{"task_description", &description}};
constexpr Shape task_meta = meta_with(task_meta_fields);

constexpr std::array task_fields = {Field{"meta", &task_meta}};
constexpr Shape task = {.expected = "a task: a map, such as {}",
                        .fields = task_fields,
                        .named = &anything,
                        .begin = begin_task,
                        .end = end_task};

constexpr Shape tasks = {.expected = "a map of tasks by their names",
                         .named = &task,
                         .has_no_remarks = true,
                         .end = end_tasks};

constexpr Shape title = {.expected = a_text, .scalars = text_only, .take = take_title};
constexpr std::array meta_fields = {Field{"name", &title}};
constexpr Shape meta = meta_with(meta_fields);

constexpr std::array manifest_fields = {Field{"meta", &meta}, Field{"tasks", &tasks, true}};

}  // namespace

std::size_t MetrDraft::add_description(std::string_view text) {
  task_descriptions.push_back({summary_of(text), descriptions.number_of(text)});
  return task_descriptions.size() - 1;
}

constexpr Shape manifest_shape = {.expected = "a task family: a map with \"tasks\"",
                                  .fields = manifest_fields,
                                  .named = &anything,
                                  .end = end_document};

}  // namespace bounty
