#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "bounty/print.hpp"
#include "json/common_shapes.hpp"
#include "metr/metr_draft.hpp"
#include "metr/metr_shapes.hpp"
#include "text/digits.hpp"
#include "text/parse_duration.hpp"

namespace bounty {
namespace {

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
  draft_of(in).qa.results.back().task = written_name(in, value.span, take_name(in, value));
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

}  // namespace

constexpr Shape qa_shape = {.expected = "a QA report: an object with \"results\"",
                            .fields = qa_fields,
                            .named = &anything,
                            .end = end_document};

}  // namespace bounty
