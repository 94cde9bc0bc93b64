#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "bounty/print.hpp"
#include "formats/submission.hpp"
#include "import/shapes.hpp"
#include "import/task_family.hpp"
#include "names/suggestion.hpp"
#include "values/decimal.hpp"
#include "values/parse_duration.hpp"

namespace bounty {

void add_once(std::vector<std::string>& texts, std::string_view text) {
  if (std::ranges::find(texts, text) == texts.end()) texts.emplace_back(text);
}

namespace {

constexpr std::string_view key_of_minutes = "expert_time_estimate_min";
constexpr std::string_view key_of_hours = "expert_time_estimate_hours";

/// A unit of the estimate, and the number of decimal places at which every value is exact.
struct Unit {
  std::string_view name;
  std::int64_t milliseconds;
  std::int64_t parts;  ///< of one, as many as that many decimals tell apart
};

constexpr Unit minutes = {"minutes", 60'000, 10'000};
constexpr Unit hours = {"hours", Duration::milliseconds_per_hour, 100'000};

std::optional<Duration> exact_duration(std::string_view number, const Unit& unit) {
  const auto units = Decimal::from_json_number(number)->in_units(unit.milliseconds);
  const bool is_right = units && units->is_exact && units->nearest <= Duration::max_milliseconds;
  return is_right ? std::optional(Duration::from_milliseconds(units->nearest)) : std::nullopt;
}

/// Returns the nearest exact number, with fewer decimal places.
Hint hint_for_decimals(std::string_view number, const Unit& unit) {
  const auto parts = Decimal::from_json_number(number)->in_units(unit.parts);
  if (!parts) return {};
  const std::string decimals = std::to_string(unit.parts + parts->nearest % unit.parts).substr(1);
  const std::string nearest = fmt::format("{}.{}", parts->nearest / unit.parts, decimals);
  return did_you_mean({Proposal{nearest, false}}, [&](const Proposal& proposal) {
    const auto duration = exact_duration(proposal.text, unit);
    return duration && *duration != Duration();
  });
}

void report_estimate(Reading& in, const Scalar& value, ValueError error) {
  in.report(error.code, std::move(error.message), std::move(error.hint), value.span);
}

/// Returns the duration of a number in this unit, or std::nullopt after reporting an error.
std::optional<Duration> take_number(Reading& in, const Scalar& value, const Unit& unit) {
  const Decimal number = *Decimal::from_json_number(value.text);
  const auto units = number.in_units(unit.milliseconds);
  if (number.is_negative()) {
    report_estimate(in, value, duration_below_zero());
  } else if (!units || units->nearest > Duration::max_milliseconds) {
    ValueError error = duration_too_long();
    error.hint = {};
    report_estimate(in, value, std::move(error));
  } else if (units->nearest == 0 && units->is_exact) {
    report_estimate(in, value,
                    {DiagnosticCode::bad_duration, "not filled in: an estimate of 0",
                     fmt::format("write how many {} an expert needs", unit.name)});
  } else if (!units->is_exact) {
    report_estimate(in, value,
                    {DiagnosticCode::bad_duration, "the duration is finer than a millisecond",
                     hint_for_decimals(value.text, unit)});
  } else {
    return Duration::from_milliseconds(units->nearest);
  }
  return std::nullopt;
}

/// Reports an error if both keys are present with different values.
void take_estimate(Reading& in, const Scalar& value, const Unit& unit) {
  TaskToml& toml = draft_of(in).toml;
  const auto duration = take_number(in, value, unit);
  if (!duration || in.is_trying()) return;
  if (toml.estimated_in.empty()) {
    toml.estimate = duration;
    toml.estimated_in = in.name();
  } else if (*duration != toml.estimate) {
    in.report(DiagnosticCode::does_not_add_up,
              fmt::format("{} here, and {} by {}", units(*duration), units(*toml.estimate),
                          in_quotes(toml.estimated_in)),
              "keep one of the two", value.span);
    toml.estimate.reset();
  }
}

void take_author(Reading& in, const Scalar& value, void*) {
  if (value.text.empty()) return;
  const auto name = kind::Name::take(in, value);
  if (name && !in.is_trying()) add_once(draft_of(in).toml.authors, *name);
}

void take_description(Reading& in, const Scalar& value, void*) {
  if (!in.is_trying()) draft_of(in).toml.description = value.text;
}

void note_not_used(Reading& in) { draft_of(in).toml.not_used.emplace_back(in.name()); }

constexpr Shape minutes_shape = {
    .expected = "a number of minutes",
    .scalars = kind::number_only,
    .take = [](Reading& in, const Scalar& value, void*) { take_estimate(in, value, minutes); }};
constexpr Shape hours_shape = {
    .expected = "a number of hours",
    .scalars = kind::number_only,
    .take = [](Reading& in, const Scalar& value, void*) { take_estimate(in, value, hours); }};
constexpr Shape author_name = {
    .expected = kind::Name::expected, .scalars = kind::text_only, .take = take_author};
constexpr Shape description = {
    .expected = kind::Text::expected, .scalars = kind::text_only, .take = take_description};

/// Collects the unused keys, because people look for what they wrote.
constexpr Shape not_used = {.expected = anything.expected,
                            .scalars = anything.scalars,
                            .take = [](Reading& in, const Scalar&, void*) { note_not_used(in); },
                            .named = &anything,
                            .element = &anything,
                            .begin =
                                [](Reading& in, void* model) {
                                  note_not_used(in);
                                  return model;
                                }};

void end_metadata(Reading& in, void*, Span span) {
  if (in.has_key(key_of_minutes) || in.has_key(key_of_hours)) return;
  in.report(DiagnosticCode::missing_key, message_of_missing(key_of_minutes),
            fmt::format("add it, or {}, or a {} to the draft", in_quotes(key_of_hours),
                        in_quotes(key_of<format::step>(&Step::time))),
            span);
}

constexpr std::array metadata_fields = {Field{"author_name", &author_name},
                                        Field{key_of_minutes, &minutes_shape},
                                        Field{key_of_hours, &hours_shape}};
constexpr Shape metadata = {.expected = "a table with \"expert_time_estimate_min\"",
                            .fields = metadata_fields,
                            .named = &not_used,
                            .end = end_metadata};

constexpr std::array author_fields = {Field{"name", &author_name}};
constexpr Shape author = {
    .expected = "a table with \"name\"", .fields = author_fields, .named = &anything};
constexpr Shape authors = {.expected = "a list of authors", .element = &author};
constexpr std::array task_fields = {Field{"description", &description}, Field{"authors", &authors}};
constexpr Shape task = {.expected = "a table", .fields = task_fields, .named = &anything};

constexpr std::array toml_fields = {Field{"metadata", &metadata, true}, Field{"task", &task}};

}  // namespace

constexpr Shape task_toml_shape = {.expected = "a task: a table with \"metadata\"",
                                   .fields = toml_fields,
                                   .named = &anything,
                                   .end = end_document};

}  // namespace bounty
