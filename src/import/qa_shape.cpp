#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "bounty/print.hpp"
#include "formats/kinds/kinds.hpp"
#include "import/shapes.hpp"
#include "import/task_family.hpp"
#include "names/suggestion.hpp"
#include "unicode/ascii.hpp"
#include "values/parse_duration.hpp"
#include "values/readings.hpp"

namespace bounty {
namespace {

void take_person(Reading& in, const Scalar& value, void*) {
  if (is_placeholder(in, value, "Name of QA Tester", DiagnosticCode::bad_name,
                     "write who ran the tasks")) {
    return;
  }
  if (!in.is_trying()) draft_of(in).qa.person = value.text;
}

void take_environment(Reading& in, const Scalar& value, void*) {
  if (!in.is_trying()) draft_of(in).qa.is_in_other_environment = value.text == "false";
}

void take_task_of_result(Reading& in, const Scalar& value, void*) {
  const WrittenName task = written_name(in, value.span, kind::Name::take(in, value));
  if (!in.is_trying()) draft_of(in).qa.results.back().task = task;
}

constexpr const char* forms_of_time =
    "write it as HH:MM or HH:MM:SS, such as \"02:30\" or \"02:30:00\"";

/// Returns true if the text has the form `HH:MM` or `HH:MM:SS`, whatever the digits are.
bool is_clock(std::string_view text) {
  const auto colons = std::ranges::count(text, ':');
  return (colons == 1 || colons == 2) &&
         std::ranges::all_of(text, [](char c) { return c == ':' || is_digit(c); });
}

bool is_time(std::string_view text) { return is_clock(text) && parse_duration(text); }

/// Returns the clock times that the text may mean.
Hint hint_for_time(std::string_view text, const Parsed<Duration>& parsed) {
  if (!parsed && parsed.error().code != DiagnosticCode::bad_duration) return {};
  std::vector<std::string> times;
  if (parsed) times.push_back(clock(parsed.value()));
  for (const std::string& reading : readings_of_duration(text)) {
    if (const auto time = parse_duration(reading)) times.push_back(clock(time.value()));
  }
  Hint hint = did_you_mean(times, is_time);
  return hint.empty() ? forms_of_time : hint;
}

std::string reason_for_time(std::string_view text, const Parsed<Duration>& parsed) {
  if (is_clock(text)) return parsed.error().message;
  return fmt::format("expected a time as HH:MM or HH:MM:SS, found {}", in_quotes(text));
}

void take_time(Reading& in, const Scalar& value, void*) {
  if (is_placeholder(in, value, "HH:MM", DiagnosticCode::bad_duration,
                     "write how long it took without waiting, such as \"02:30\"")) {
    return;
  }
  const Parsed<Duration> time = parse_duration(value.text);
  if (time && is_clock(value.text)) {
    if (in.is_trying()) return;
    draft_of(in).qa.results.back().time = time.value();
  } else {
    in.report(time ? DiagnosticCode::bad_duration : time.error().code,
              reason_for_time(value.text, time), hint_for_time(value.text, time), value.span);
  }
}

constexpr Shape person = {
    .expected = kind::Text::expected, .scalars = kind::text_only, .take = take_person};
constexpr Shape environment = {.expected = kind::Boolean::expected,
                               .scalars = kind::Boolean::scalars,
                               .take = take_environment};
constexpr Shape task_of_result = {
    .expected = kind::Name::expected, .scalars = kind::text_only, .take = take_task_of_result};
constexpr Shape time_taken = {.expected = "a time such as \"02:30\" or \"02:30:00\"",
                              .scalars = kind::text_only,
                              .take = take_time};

constexpr std::array result_fields = {Field{"timeTaken", &time_taken, true},
                                      Field{"task", &task_of_result, true}};

constexpr Shape result = {
    .expected = "a result: an object with \"task\" and \"timeTaken\"",
    .fields = result_fields,
    .named = &anything,
    .begin = [](Reading& in, void*) -> void* { return &draft_of(in).qa.results.emplace_back(); }};

constexpr Shape results = {.expected = "a list of results", .element = &result};

constexpr std::array qa_fields = {Field{"person", &person}, Field{"results", &results, true},
                                  Field{"identicalEnvironment", &environment}};

}  // namespace

constexpr Shape qa_shape = {.expected = "a QA report: an object with \"results\"",
                            .fields = qa_fields,
                            .named = &anything,
                            .end = end_document};

}  // namespace bounty
