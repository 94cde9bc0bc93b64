#include "metr/read_metr.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "bounty/print.hpp"
#include "json/common_shapes.hpp"
#include "json/parse_json.hpp"
#include "json/reading.hpp"
#include "json/too_large.hpp"
#include "metr/plain_json.hpp"
#include "text/characters.hpp"
#include "text/digits.hpp"
#include "text/parse_duration.hpp"
#include "text/utf8.hpp"

namespace bounty {

/// The models under construction: a file fills one of them.
struct MetrDraft {
  TaskFamily family;
  QaReport qa;
  bool is_whole = false;  ///< the document has been read to its end
};

namespace {

MetrDraft& draft_of(Reading& in) { return *in.draft.metr; }

void end_document(Reading& in, Span) { draft_of(in).is_whole = true; }

/// Whether the value is the one that the template has; it is then reported.
bool is_placeholder(Reading& in, const Scalar& value, std::string_view placeholder,
                    DiagnosticCode code, std::string hint) {
  if (value.text != placeholder) return false;
  in.report(code,
            fmt::format("not filled in: {} is what the template says", in_quotes(placeholder)),
            std::move(hint), value.span);
  return true;
}

// meta/eval_info.json

void take_title(Reading& in, const Scalar& value) {
  if (is_placeholder(in, value, "Name of Your Task Family", DiagnosticCode::bad_name,
                     "write what people call the task family")) {
    return;
  }
  draft_of(in).family.title = value.text;
}

void take_task_name(Reading& in, const Scalar& value) {
  Stated<std::string>& name = draft_of(in).family.tasks.back().name;
  name.place = in.locate(value.span.begin);
  store(name.value, take_name_without_slash(in, value));
}

void take_summary(Reading& in, const Scalar& value) {
  draft_of(in).family.tasks.back().summary = value.text;
}

void end_tasks(Reading& in, Span span) {
  if (in.element_count() != 0) return;
  in.report(DiagnosticCode::no_tasks, "the task family has no tasks", "add at least one", span);
}

constexpr Shape title = {.expected = a_text, .scalars = text_only, .take = take_title};
constexpr Shape task_name = {.expected = a_name, .scalars = text_only, .take = take_task_name};
constexpr Shape summary = {.expected = a_text, .scalars = text_only, .take = take_summary};

constexpr std::array task_fields = {Field{"name", &task_name, true}, Field{"summary", &summary}};

constexpr Shape task = {.expected = "a task: an object with \"name\"",
                        .fields = task_fields,
                        .named = &anything,
                        .begin = [](Reading& in) { draft_of(in).family.tasks.emplace_back(); }};

constexpr Shape tasks = {.expected = "a list of tasks", .element = &task, .end = end_tasks};

constexpr std::array family_fields = {Field{"name", &title}, Field{"tasks", &tasks, true}};

constexpr Shape eval_info = {.expected = "a task family: an object with \"tasks\"",
                             .fields = family_fields,
                             .named = &anything,
                             .end = end_document};

// meta/qa/qa.json

void take_person(Reading& in, const Scalar& value) {
  if (is_placeholder(in, value, "Name of QA Tester", DiagnosticCode::bad_name,
                     "write who ran the tasks")) {
    return;
  }
  draft_of(in).qa.person = value.text;
}

void take_environment(Reading& in, const Scalar& value) {
  draft_of(in).qa.is_in_other_environment = value.text == "false";
}

void take_task_of_result(Reading& in, const Scalar& value) {
  Stated<std::string>& name = draft_of(in).qa.results.back().task;
  name.place = in.locate(value.span.begin);
  store(name.value, take_name(in, value));
}

/// `HH:MM` and no other form, whatever the digits are.
bool is_hours_and_minutes(std::string_view text) {
  return std::ranges::count(text, ':') == 1 &&
         std::ranges::all_of(text, [](char c) { return c == ':' || is_digit(c); });
}

void report_other_form(Reading& in, const Scalar& value) {
  const Parsed<Duration> meant = parse_duration(value.text);
  in.report(DiagnosticCode::bad_duration,
            fmt::format("expected hours and minutes as HH:MM, found {}", in_quotes(value.text)),
            meant ? did_you_mean(in_quotes(clock(meant.value()))) : "such as \"02:30\"",
            value.span);
}

void take_time(Reading& in, const Scalar& value) {
  if (is_placeholder(in, value, "HH:MM", DiagnosticCode::bad_duration,
                     "write how long it took without waiting, such as \"02:30\"")) {
    return;
  }
  if (!is_hours_and_minutes(value.text)) return report_other_form(in, value);
  const Parsed<Duration> time = parse_duration(value.text);
  if (time) {
    draft_of(in).qa.results.back().time = time.value();
  } else {
    in.report(time.error().code, time.error().message, "write it as HH:MM, such as \"02:30\"",
              value.span);
  }
}

constexpr Shape person = {.expected = a_text, .scalars = text_only, .take = take_person};
constexpr Shape environment = {
    .expected = true_or_false, .scalars = boolean_only, .take = take_environment};
constexpr Shape task_of_result = {
    .expected = a_name, .scalars = text_only, .take = take_task_of_result};
constexpr Shape time_taken = {
    .expected = "hours and minutes such as \"02:30\"", .scalars = text_only, .take = take_time};

constexpr std::array result_fields = {Field{"timeTaken", &time_taken, true},
                                      Field{"task", &task_of_result, true}};

constexpr Shape result = {.expected = "a result: an object with \"task\" and \"timeTaken\"",
                          .fields = result_fields,
                          .named = &anything,
                          .begin = [](Reading& in) { draft_of(in).qa.results.emplace_back(); }};

constexpr Shape results = {.expected = "a list of results", .element = &result};

constexpr std::array qa_fields = {Field{"person", &person}, Field{"results", &results, true},
                                  Field{"identicalEnvironment", &environment}};

constexpr Shape qa = {.expected = "a QA report: an object with \"results\"",
                      .fields = qa_fields,
                      .named = &anything,
                      .end = end_document};

template <class Model>
MetrFile<Model> read(const Document& document, const Shape& shape, Model MetrDraft::*model) {
  if (document.text.size() > Document::max_bytes) return {{}, {too_large(document)}, {}};
  const std::string_view text = without_byte_order_mark(document.text);
  MetrDraft models;
  Draft draft;
  draft.metr = &models;
  (models.*model).source = document.source;
  // Places are those of the document as it is: a comment's characters may have several bytes.
  Reading reading(text, document.source, shape, draft);
  const PlainJson plain =
      find_invalid_utf8(text) ? PlainJson{std::string(text), {}, {}} : plain_json(text);
  if (const auto failure = plain.failure ? plain.failure : parse_json(plain.text, reading)) {
    reading.report(failure->code, failure->message, failure->hint, failure->span);
  }
  MetrFile<Model> file;
  for (const std::size_t comma : plain.trailing_commas) {
    file.trailing_commas.push_back(Locator(text).locate(comma));
  }
  file.diagnostics = reading.take_diagnostics();
  if (models.is_whole) file.model = std::move(models.*model);
  return file;
}

}  // namespace

MetrFile<TaskFamily> read_eval_info(const Document& document) {
  return read(document, eval_info, &MetrDraft::family);
}

MetrFile<QaReport> read_qa(const Document& document) { return read(document, qa, &MetrDraft::qa); }

}  // namespace bounty
