#include "formats/kinds/quantities.hpp"

#include <fmt/format.h>

#include "bounty/print.hpp"
#include "names/suggestion.hpp"
#include "unicode/ascii.hpp"
#include "values/decimal.hpp"
#include "values/parse_duration.hpp"
#include "values/parse_values.hpp"

namespace bounty::kind {
namespace {

bool begins_with_digit(std::string_view text) { return !text.empty() && is_digit(text.front()); }

template <class T>
std::optional<T> value_or_report(Reading& in, const Scalar& value, Parsed<T>&& parsed) {
  if (parsed) return parsed.value();
  ValueError& error = parsed.error();
  in.report(error.code, std::move(error.message), std::move(error.hint), value.span);
  return std::nullopt;
}

/// Parses a value that may be a text or a number, each with its parser.
template <class ParseText, class ParseNumber>
auto text_or_number_value(Reading& in, const Scalar& value, ParseText parse_text,
                          ParseNumber parse_number) {
  const bool is_number = value.kind == JsonKind::number;
  return value_or_report(in, value, is_number ? parse_number(value.text) : parse_text(value.text));
}

/// Reads such a value from the document.
template <class T, class ParseText, class ParseNumber>
const char* read_value(FastReader& in, const char* at, T& part, ParseText parse_text,
                       ParseNumber parse_number) {
  const bool is_text = *at == '"';
  std::string_view text;
  at = is_text ? in.string(at, text) : FastReader::number(at, text);
  if (at == nullptr) return nullptr;
  const Parsed<T> parsed = is_text ? parse_text(text) : parse_number(text);
  if (!parsed) return nullptr;
  part = parsed.value();
  return at;
}

}  // namespace

std::optional<Stated<Duration>> Time::take(Reading& in, const Scalar& value) {
  const auto duration = text_or_number_value(in, value, parse_duration, parse_hours);
  if (!duration) return std::nullopt;
  return Stated<Duration>{*duration, in.locate(value.span.begin), value.kind == JsonKind::number};
}

const char* Time::read_uncommon(FastReader& in, const char* at, Stated<Duration>& part) {
  part.place = in.place(at);
  return read_value(in, at, part.value, parse_duration_exactly, parse_hours);
}

std::optional<ConfidenceOrRate::Value> ConfidenceOrRate::take(Reading& in, const Scalar& value) {
  if (value.kind == JsonKind::string && !begins_with_digit(value.text)) {
    if (const auto word = meaning_of(value.text, words_of<Confidence>())) return *word;
    Hint hint = hint_for_name(value.text, texts_of(words_of<Confidence>()));
    if (!hint.empty()) {
      in.report(DiagnosticCode::bad_rate,
                fmt::format("{} is not a confidence", in_quotes(value.text)), std::move(hint),
                value.span);
      return std::nullopt;
    }
  }
  if (const auto rate = RateOrPercentage::take(in, value)) return *rate;
  return std::nullopt;
}

const char* ConfidenceOrRate::read(FastReader& in, const char* at, Value& part) {
  std::string_view text;
  if (*at == '"') {
    const char* const after = in.string(at, text);
    if (after == nullptr) return nullptr;
    if (const auto word = meaning_of(text, words_of<Confidence>())) {
      part = *word;
      return after;
    }
  }
  return RateOrPercentage::read(in, at, part.emplace<Rate>());
}

std::optional<Rate> RateOrPercentage::take(Reading& in, const Scalar& value) {
  return text_or_number_value(in, value, parse_percentage, parse_fraction);
}

const char* RateOrPercentage::read_uncommon(FastReader& in, const char* at, Rate& part) {
  return read_value(in, at, part, parse_percentage, parse_fraction);
}

std::optional<HourlyRate> DollarsAnHour::take(Reading& in, const Scalar& value) {
  return text_or_number_value(in, value, parse_hourly_rate, parse_hourly_number);
}

const char* DollarsAnHour::read(FastReader& in, const char* at, HourlyRate& part) {
  return read_value(in, at, part, parse_hourly_rate, parse_hourly_number);
}

void DollarsAnHour::write(JsonWriter& json, HourlyRate rate) {
  json.value(plain_amount(rate.per_hour()));
}

std::optional<Money> Dollars::take(Reading& in, const Scalar& value) {
  return text_or_number_value(in, value, parse_amount, parse_amount_number);
}

const char* Dollars::read(FastReader& in, const char* at, Money& part) {
  return read_value(in, at, part, parse_amount, parse_amount_number);
}

std::optional<Count> Repetitions::take(Reading& in, const Scalar& value) {
  return value_or_report(in, value, parse_count(value.text));
}

const char* Repetitions::read(FastReader& in, const char* at, Count& part) {
  std::int64_t number = 0;
  const char* const after = read_common_number(at, 1, number);
  if (after == nullptr || number == 0) {
    return *at == '"' ? nullptr : read_value(in, at, part, parse_count, parse_count);
  }
  part = Count::from_number(number);
  return after;
}

namespace {

/// Returns std::nullopt if the text is not a number, or is not exact in units from 0 to `most`.
std::optional<std::int64_t> exact_units(std::string_view text, std::int64_t units_per_one,
                                        std::int64_t most) {
  const std::optional<Decimal> number = Decimal::from_json_number(text);
  const auto units = number ? number->in_units(units_per_one) : std::nullopt;
  const bool is_right = units && units->is_exact && units->nearest >= 0 && units->nearest <= most;
  return is_right ? std::optional(units->nearest) : std::nullopt;
}

}  // namespace

std::optional<std::int64_t> take_units(Reading& in, const Scalar& value, std::int64_t units_per_one,
                                       std::int64_t most, std::string_view what) {
  const std::optional<std::int64_t> units = exact_units(value.text, units_per_one, most);
  if (!units)
    in.report(DiagnosticCode::out_of_range, fmt::format("expected {}", what), "", value.span);
  return units;
}

const char* read_units(const char* at, std::int64_t units_per_one, std::int64_t most,
                       std::int64_t& units) {
  const char* const after = read_common_number(at, units_per_one, units);
  if (after != nullptr && units <= most) return after;
  std::string_view text;
  at = FastReader::number(at, text);
  const auto exact = at == nullptr ? std::nullopt : exact_units(text, units_per_one, most);
  if (!exact) return nullptr;
  units = *exact;
  return at;
}

std::optional<Money> CentsPaid::take(Reading& in, const Scalar& value) {
  const std::optional<Money> amount = Cents::take(in, value);
  if (!amount || *amount != Money()) return amount;
  in.report(DiagnosticCode::out_of_range, "the amount paid is 0 cents", "", value.span);
  return std::nullopt;
}

std::optional<std::optional<Money>> CentsOrNull::take(Reading& in, const Scalar& value) {
  if (value.kind == JsonKind::null) return std::optional<Money>();
  const std::optional<Money> amount = Cents::take(in, value);
  return amount ? std::optional(amount) : std::nullopt;
}

const char* CentsOrNull::read(FastReader& in, const char* at, std::optional<Money>& part) {
  part.reset();
  return *at == 'n' ? FastReader::literal(at, "null") : Cents::read(in, at, part.emplace());
}

void CentsOrNull::write(JsonWriter& json, const std::optional<Money>& amount) {
  if (amount) {
    json.value(*amount);
  } else {
    json.null();
  }
}

}  // namespace bounty::kind
