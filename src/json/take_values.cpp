#include <fmt/format.h>

#include "bounty/print.hpp"
#include "json/take.hpp"
#include "values/date.hpp"
#include "values/parse_duration.hpp"
#include "values/parse_values.hpp"

namespace bounty {
namespace {

template <class T>
std::optional<T> value_or_report(Reading& in, const Scalar& value, Parsed<T>&& parsed) {
  if (parsed) return parsed.value();
  ValueError& error = parsed.error();
  in.report(error.code, std::move(error.message), std::move(error.hint), value.span);
  return std::nullopt;
}

}  // namespace

std::optional<Duration> take_duration(Reading& in, const Scalar& value) {
  return value_or_report(
      in, value,
      value.kind == JsonKind::number ? parse_hours(value.text) : parse_duration(value.text));
}

std::optional<Stated<Duration>> take_stated_duration(Reading& in, const Scalar& value) {
  const std::optional<Duration> duration = take_duration(in, value);
  if (!duration) return std::nullopt;
  return Stated<Duration>{*duration, in.locate(value.span.begin), value.kind == JsonKind::number};
}

std::optional<Rate> take_rate(Reading& in, const Scalar& value) {
  return value_or_report(
      in, value,
      value.kind == JsonKind::number ? parse_fraction(value.text) : parse_percentage(value.text));
}

std::optional<HourlyRate> take_hourly_rate(Reading& in, const Scalar& value) {
  return value_or_report(in, value,
                         value.kind == JsonKind::number ? parse_hourly_number(value.text)
                                                        : parse_hourly_rate(value.text));
}

std::optional<Money> take_amount(Reading& in, const Scalar& value) {
  return value_or_report(
      in, value,
      value.kind == JsonKind::number ? parse_amount_number(value.text) : parse_amount(value.text));
}

std::optional<Count> take_count(Reading& in, const Scalar& value) {
  return value_or_report(in, value, parse_count(value.text));
}

std::optional<std::string_view> take_date(Reading& in, const Scalar& value) {
  if (is_posting_date(value.text)) return value.text;
  if (is_date(value.text)) {
    in.report(DiagnosticCode::out_of_range,
              fmt::format("{} is before {}, where the calendar of journals begins",
                          in_quotes(value.text), first_date),
              "", value.span);
    return std::nullopt;
  }
  in.report(DiagnosticCode::out_of_range,
            fmt::format("{} is not a day of the calendar", in_quotes(value.text)),
            hint_for_date(value.text), value.span);
  return std::nullopt;
}

std::optional<std::string_view> take_text(Reading&, const Scalar& value) { return value.text; }

std::optional<bool> take_boolean(Reading&, const Scalar& value) { return value.text == "true"; }

}  // namespace bounty
