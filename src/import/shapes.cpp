#include "import/shapes.hpp"

#include <fmt/format.h>

#include <array>

#include "bounty/print.hpp"
#include "formats/kinds/kinds.hpp"
#include "import/task_family.hpp"

namespace bounty {

void end_document(Reading& in, void*, Span) { draft_of(in).is_whole = true; }

WrittenName written_name(Reading& in, Span span, std::optional<std::string_view> name) {
  return {std::string(name.value_or("")), in.locate(span.begin), in.length_of(span)};
}

bool is_placeholder(Reading& in, const Scalar& value, std::string_view placeholder,
                    DiagnosticCode code, std::string hint) {
  if (value.text != placeholder) return false;
  in.report(code, fmt::format("not filled in: {} is the template's text", in_quotes(placeholder)),
            std::move(hint), value.span);
  return true;
}

void report_no_tasks(Reading& in, Span span) {
  in.report(DiagnosticCode::no_tasks, "the task family has no tasks", "add at least one", span);
}

namespace {

void take_title(Reading& in, const Scalar& value, void*) {
  if (is_placeholder(in, value, "Name of Your Task Family", DiagnosticCode::bad_name,
                     "write what people call the task family")) {
    return;
  }
  if (!in.is_trying()) draft_of(in).family.title = value.text;
}

void take_task_name(Reading& in, const Scalar& value, void*) {
  const WrittenName name =
      written_name(in, value.span, kind::WithProposedName<kind::NameWithoutSlash>::take(in, value));
  if (!in.is_trying()) draft_of(in).family.tasks.back().name = name;
}

void take_summary(Reading& in, const Scalar& value, void*) {
  if (in.is_trying()) return;
  MetrDraft& draft = draft_of(in);
  FamilyTask& task = draft.family.tasks.back();
  task.summary = value.text;
  task.work = draft.works.number_of(value.text);
}

void end_tasks(Reading& in, void*, Span span) {
  if (in.element_count() == 0) report_no_tasks(in, span);
  NameNumbers names;
  for (const FamilyTask& task : draft_of(in).family.tasks) names.number_of(task.name.value);
  kind::withdraw_taken_names(in, names);
}

constexpr Shape title = {
    .expected = kind::Text::expected, .scalars = kind::text_only, .take = take_title};
constexpr Shape task_name = {
    .expected = kind::Name::expected, .scalars = kind::text_only, .take = take_task_name};
constexpr Shape summary = {
    .expected = kind::Text::expected, .scalars = kind::text_only, .take = take_summary};

constexpr std::array task_fields = {Field{"name", &task_name, true}, Field{"summary", &summary}};

constexpr Shape task = {
    .expected = "a task: an object with \"name\"",
    .fields = task_fields,
    .named = &anything,
    .begin = [](Reading& in, void*) -> void* { return &draft_of(in).family.tasks.emplace_back(); }};

constexpr Shape tasks = {.expected = "a list of tasks", .element = &task, .end = end_tasks};

constexpr std::array family_fields = {Field{"name", &title}, Field{"tasks", &tasks, true}};

}  // namespace

constexpr Shape eval_info_shape = {.expected = "a task family: an object with \"tasks\"",
                                   .fields = family_fields,
                                   .named = &anything,
                                   .end = end_document};

}  // namespace bounty
