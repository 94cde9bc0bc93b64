#include <fmt/format.h>

#include "bounty/print.hpp"
#include "json/common_shapes.hpp"
#include "json/shapes.hpp"

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

/// A name that no other of its list may have.
void store_unique(Reading& in, std::unordered_set<std::string>& others, std::string& to,
                  const Scalar& value, std::optional<std::string> name) {
  if (!name) return;
  if (!others.insert(*name).second) {
    in.report(DiagnosticCode::duplicate_name,
              fmt::format("the name {} stands here twice", in_quotes(*name)),
              "rename one of the two: reviews call them by name", value.span);
  }
  to = *std::move(name);
}

void take_step_name(Reading& in, const Scalar& value) {
  store_unique(in, in.draft.step_names, in.draft.step().name, value, take_name(in, value));
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
                        .begin = [](Reading& in) { in.draft.task().steps.emplace_back(); }};

void check_steps(Reading& in, Span span) {
  if (in.element_count() != 0) return;
  in.report(DiagnosticCode::no_steps, "the task has no steps",
            "add at least one step, with a name and a time", span);
}

constexpr Shape steps = {.expected = "a list of steps", .element = &step, .end = check_steps};

void take_task_name(Reading& in, const Scalar& value) {
  store_unique(in, in.draft.task_names, in.draft.task().name, value,
               take_name_without_slash(in, value));
}

constexpr Shape task_name = {.expected = a_name, .scalars = text_only, .take = take_task_name};

constexpr std::array task_fields = {
    Field{"name", &task_name, true},
    Field{"steps", &steps, true},
};

void begin_task(Reading& in) {
  in.draft.submission.tasks.emplace_back();
  in.draft.step_names = {};  // clear() would sweep the buckets of the largest task each time
}

constexpr Shape task = {.expected = "a task: an object with \"name\" and \"steps\"",
                        .fields = task_fields,
                        .begin = begin_task};

constexpr Shape tasks = {
    .expected = "a list of tasks", .element = &task, .end = [](Reading& in, Span) {
      in.draft.has_empty_tasks = in.element_count() == 0;
    }};

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
