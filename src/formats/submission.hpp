#pragma once

#include <fmt/format.h>

#include "bounty/print.hpp"
#include "bounty/submission.hpp"
#include "formats/kinds/kinds.hpp"
#include "formats/meant/synonyms.hpp"
#include "formats/review.hpp"

/// bounty-submission/1: the facts, as their submitter states them.
namespace bounty::format {

// Each kind of list instantiates these branches anew. GCOVR_EXCL_BR_START
/// Reports repeated names in a complete list, and returns its names.
template <class Element>
NameNumbers report_repeated_names(Reading& in, const std::vector<Element>& list) {
  return kind::find_repeated_names(
      list, [](const Element& element) { return element.name; },
      [&](std::size_t i, std::size_t first, std::string_view name) {
        const auto& [span, element] = in.name_of_element(i);
        in.report(DiagnosticCode::duplicate_name,
                  fmt::format("the name {} appears twice", in_quotes(name)),
                  "rename one of the two: reviews refer to them by name", span,
                  fmt::format("/{}/name", element));
        in.add_second_place("first named here", in.name_of_element(first).span);
      });
}
// GCOVR_EXCL_BR_STOP

inline constexpr auto step = object<Step>(
    "step", "a step: an object with \"name\" and \"time\"",
    required("name", kind::WithNotedPlace<kind::Name>(), &Step::name,
             "The step's name, unique within its task."),
    required("time", kind::Time(), &Step::time,
             "Elapsed time of one repetition, including computation."),
    optional("computation", kind::Time(), &Step::computation,
             "The part of the time spent waiting for a computer."),
    optional("count", kind::Repetitions(), &Step::count,
             "How many times the step is done in this task."),
    optional(
        "activity", kind::NameWithoutSlash(), &Step::activity,
        "Steps with the same activity are the same or very similar work, anywhere in the family."),
    optional("qa", kind::EvidenceWord(), &Step::qa, "Evidence that the step works."));

struct StepsOfTask : kind::NotEmpty {
  static constexpr std::string_view expected = "a list of steps";
  static bool is_right(const std::vector<Step>& steps) {
    return !steps.empty() && has_distinct_names(steps);
  }
  static void check(Reading& in, const std::vector<Step>& steps, Span span) {
    report_repeated_names(in, steps);
    if (in.element_count() != 0) return;
    in.report(DiagnosticCode::no_steps, "the task has no steps",
              "add at least one step, with a name and a time", span);
  }
};

inline constexpr auto task = object<Task>(
    "task", "a task: an object with \"name\" and \"steps\"",
    required("name", kind::WithNotedPlace<kind::WithProposedName<kind::NameWithoutSlash>>(),
             &Task::name, "The task's name, unique in the family."),
    required("steps", kind::ListOf<kind::ObjectOf<step>, StepsOfTask>(), &Task::steps,
             "The task's steps; their names are unique within the task."));

struct TasksOfFamily {
  static constexpr std::string_view expected = "a list of tasks";
  static bool is_right(const std::vector<Task>& tasks) { return has_distinct_names(tasks); }
  static void check(Reading& in, const std::vector<Task>& tasks, Span) {
    NameNumbers names = report_repeated_names(in, tasks);
    kind::withdraw_taken_names(in, names);
  }
};

inline constexpr auto author =
    object<Author>("author", "an object with \"name\"",
                   optional("name", kind::Name(), &Author::name, "The submitter's name."),
                   optional("acknowledge_as", kind::Acknowledgement(), &Author::acknowledge_as,
                            "The name for the acknowledgement, if it differs; null declines it."));

/// Only a specification can do without tasks.
struct HasTasks {
  static bool is_right(const Submission& submission) {
    return submission.kind == SubmissionKind::specification || !submission.tasks.empty();
  }
  static void check(Reading& in, const Submission& submission, Span span) {
    if (is_right(submission)) return;
    const bool is_empty = !in.has_key("tasks") || in.has_empty_list("tasks");
    if (!is_empty || in.is_proposed("tasks")) return;  // reported as something else
    in.report(DiagnosticCode::no_tasks, "the submission has no tasks",
              "add \"tasks\", a list of at least one task with its steps", span);
  }
  static void describe(Schema& schema);
};

inline constexpr auto submission = object<Submission, HasTasks>(
    "submission", "a submission: a JSON object", kind::format_key<submission_format>,
    required("family", kind::Family(), &Submission::family,
             "The task family: 1 to 128 of A-Z a-z 0-9 _ . -, beginning with a letter or digit."),
    optional("kind", kind::SubmissionKindWord(), &Submission::kind,
             "What is submitted. A specification earns no cash."),
    optional("title", kind::Text(), &Submission::title, "Free text."),
    optional("author", kind::ObjectOf<author>(), &Submission::author, "The submitter."),
    optional(
        "tasks", kind::ListOf<kind::ObjectOf<task>, TasksOfFamily>(), &Submission::tasks,
        "The tasks of the family; their names are unique. An implementation has at least one."),
    optional("review", kind::ObjectOf<embedded_review>(), &Submission::review,
             "The program's judgements. A review from outside replaces all of them."));

}  // namespace bounty::format

namespace bounty {

template <>
inline constexpr SynonymOf synonym_of<format::step> = format::synonym_in_step;
template <>
inline constexpr SynonymOf synonym_of<format::task> = format::synonym_in_task;
template <>
inline constexpr SynonymOf synonym_of<format::submission> = format::synonym_in_submission;
template <>
inline constexpr SynonymOf synonym_of<format::author> = format::synonym_in_author;

template <>
inline constexpr HintForText hint_for_text_of<format::author> = format::hint_for_author;
template <>
inline constexpr std::string_view hint_for_list_of<format::author> =
    "name one author, and put others in a key that begins with x-, such as \"x-authors\"";
template <>
inline constexpr HintForText hint_for_text_of<format::step> = format::hint_for_step;
template <>
inline constexpr HintForText hint_for_text_of<format::task> = format::hint_for_task;

}  // namespace bounty
