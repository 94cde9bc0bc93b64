#include <fmt/format.h>

#include "bounty/print.hpp"
#include "json/common_shapes.hpp"
#include "json/shapes.hpp"
#include "names/name_numbers.hpp"

namespace bounty {
namespace {

template <auto member, auto take>
void take_into_step(Reading& in, const Scalar& value) {
  store(in.draft.step().*member, take(in, value));
}

template <auto member, auto take>
void take_into_author(Reading& in, const Scalar& value) {
  store(in.draft.submission.author.*member, take(in, value));
}

template <auto member, auto take>
void take_into_submission(Reading& in, const Scalar& value) {
  store(in.draft.submission.*member, take(in, value));
}

/// Names are unique in their list, which is complete: `spans` are where its names stand.
template <class T>
void check_names(Reading& in, const std::vector<T>& list, const std::vector<Span>& spans) {
  NameNumbers& names = in.draft.names;
  names.clear();
  if (list.size() < 2) return;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::string& name = list[i].name;
    const std::size_t count = names.count();
    if (name.empty() || names.number_of(name) == count) continue;
    in.report(DiagnosticCode::duplicate_name,
              fmt::format("the name {} stands here twice", in_quotes(name)),
              "rename one of the two: reviews call them by name", spans[i],
              fmt::format("/{}/name", i));
  }
}

/// Lists are short, and most have more than one: to grow by doubling from 1 would move them often.
template <class T>
void add_one(std::vector<T>& list) {
  constexpr std::size_t usual = 8;
  if (list.empty()) list.reserve(usual);
  list.emplace_back();
}

void begin_step(Reading& in) {
  add_one(in.draft.task().steps);
  add_one(in.draft.step_names);
}

void take_step_name(Reading& in, const Scalar& value) {
  in.draft.step_names.back() = value.span;
  store(in.draft.step().name, take_name(in, value));
}

constexpr Shape step_name = {.expected = a_name, .scalars = text_only, .take = take_step_name};
constexpr Shape step_time = {.expected = a_duration,
                             .scalars = text_or_number,
                             .take = take_into_step<&Step::time, take_stated_duration>};
constexpr Shape step_computation = {
    .expected = a_duration,
    .scalars = text_or_number,
    .take = take_into_step<&Step::computation, take_stated_duration>};
constexpr Shape step_count = {.expected = "a whole number",
                              .scalars = number_only,
                              .take = take_into_step<&Step::count, take_count>};
constexpr Shape step_activity = {.expected = a_name,
                                 .scalars = text_only,
                                 .take = take_into_step<&Step::activity, take_name_without_slash>};
constexpr Shape step_qa = {.expected = an_evidence,
                           .scalars = text_only,
                           .take = take_into_step<&Step::qa, take_evidence>};

constexpr std::array step_fields = {
    Field{"name", &step_name, true},         Field{"time", &step_time, true},
    Field{"computation", &step_computation}, Field{"count", &step_count},
    Field{"activity", &step_activity},       Field{"qa", &step_qa},
};

constexpr Shape step = {.expected = "a step: an object with \"name\" and \"time\"",
                        .fields = step_fields,
                        .begin = begin_step};

void check_steps(Reading& in, Span span) {
  check_names(in, in.draft.task().steps, in.draft.step_names);
  if (in.element_count() != 0) return;
  in.report(DiagnosticCode::no_steps, "the task has no steps",
            "add at least one step, with a name and a time", span);
}

constexpr Shape steps = {.expected = "a list of steps", .element = &step, .end = check_steps};

void take_task_name(Reading& in, const Scalar& value) {
  in.draft.task_names.back() = value.span;
  store(in.draft.task().name, take_listed_name_without_slash(in, value));
}

constexpr Shape task_name = {.expected = a_name, .scalars = text_only, .take = take_task_name};

constexpr std::array task_fields = {
    Field{"name", &task_name, true},
    Field{"steps", &steps, true},
};

void begin_task(Reading& in) {
  add_one(in.draft.submission.tasks);
  add_one(in.draft.task_names);
  in.draft.step_names.clear();
}

constexpr Shape task = {.expected = "a task: an object with \"name\" and \"steps\"",
                        .fields = task_fields,
                        .begin = begin_task};

void end_tasks(Reading& in, Span) {
  in.draft.has_empty_tasks = in.element_count() == 0;
  check_names(in, in.draft.submission.tasks, in.draft.task_names);
  withdraw_taken_names(in, in.draft.names);
}

constexpr Shape tasks = {.expected = "a list of tasks", .element = &task, .end = end_tasks};

constexpr Shape author_name = {
    .expected = a_name, .scalars = text_only, .take = take_into_author<&Author::name, take_name>};

void take_acknowledge_as(Reading& in, const Scalar& value) {
  Author& author = in.draft.submission.author;
  author.declines_acknowledgement = value.kind == JsonKind::null;
  if (!author.declines_acknowledgement) store(author.acknowledge_as, take_name(in, value));
}

constexpr Shape acknowledge_as = {
    .expected = "a name, or null to decline", .scalars = text_or_null, .take = take_acknowledge_as};

constexpr std::array author_fields = {
    Field{"name", &author_name},
    Field{"acknowledge_as", &acknowledge_as},
};

constexpr Shape author = {.expected = "an object with \"name\"", .fields = author_fields};
constexpr Shape family = {.expected = "a name of A-Z a-z 0-9 _ . -",
                          .scalars = text_only,
                          .take = take_into_submission<&Submission::family, take_family>};
constexpr Shape kind = {.expected = "\"implementation\" or \"specification\"",
                        .scalars = text_only,
                        .take = take_into_submission<&Submission::kind, take_kind>};
constexpr Shape title = {.expected = a_text,
                         .scalars = text_only,
                         .take = take_into_submission<&Submission::title, take_text>};

constexpr std::array submission_fields = {
    Field{"format", &format_shape<submission_format, submission_format_in_quotes>, true},
    Field{"family", &family, true},
    Field{"kind", &kind},
    Field{"title", &title},
    Field{"author", &author},
    Field{"tasks", &tasks},
    Field{"review", &embedded_review_shape},
};

/// Only a specification can do without tasks.
void check_tasks(Reading& in, Span span) {
  const Submission& submission = in.draft.submission;
  if (submission.kind == SubmissionKind::specification || !submission.tasks.empty()) return;
  if (in.has_key("tasks") && !in.draft.has_empty_tasks) return;  // reported as something else
  in.report(DiagnosticCode::no_tasks, "the submission has no tasks",
            "add \"tasks\", a list of at least one task with its steps", span);
}

}  // namespace

constexpr Shape submission_shape = {
    .expected = "a submission: a JSON object", .fields = submission_fields, .end = check_tasks};

}  // namespace bounty
