#include <fmt/format.h>

#include "json/take.hpp"
#include "values/decimal.hpp"

namespace bounty {
namespace {

/// The number in units, from 0 to `most`; else reports that `what` was expected.
std::optional<std::int64_t> take_units(Reading& in, const Scalar& value, std::int64_t units_per_one,
                                       std::int64_t most, std::string_view what) {
  const std::optional<Decimal> number = Decimal::from_json_number(value.text);
  const auto units = number ? number->in_units(units_per_one) : std::nullopt;
  if (units && units->is_exact && units->nearest >= 0 && units->nearest <= most) {
    return units->nearest;
  }
  in.report(DiagnosticCode::out_of_range, fmt::format("expected {}", what), "", value.span);
  return std::nullopt;
}

}  // namespace

std::optional<Money> take_cents(Reading& in, const Scalar& value) {
  const auto cents = take_units(in, value, 1, INT64_MAX, "whole cents, 0 or more, in 64 bits");
  return cents ? std::optional(Money::from_cents(*cents)) : std::nullopt;
}

std::optional<HourlyRate> take_hourly_cents(Reading& in, const Scalar& value) {
  const auto cents =
      take_units(in, value, 1, HourlyRate::max_cents, "whole cents from 0 to 100000000");
  return cents ? std::optional(HourlyRate::from_cents(*cents)) : std::nullopt;
}

std::optional<Duration> take_seconds(Reading& in, const Scalar& value) {
  const auto milliseconds =
      take_units(in, value, Duration::milliseconds_per_second, Duration::max_milliseconds,
                 "seconds from 0 to 360000000, with at most 3 decimals");
  return milliseconds ? std::optional(Duration::from_milliseconds(*milliseconds)) : std::nullopt;
}

std::optional<Count> take_repetitions(Reading& in, const Scalar& value) {
  const auto number = take_units(in, value, 1, Count::max, "a whole number from 0 to 1000000");
  return number ? std::optional(Count::from_number(*number)) : std::nullopt;
}

std::optional<std::uint32_t> take_place(Reading& in, const Scalar& value) {
  const auto number = take_units(in, value, 1, UINT32_MAX, "a whole number from 0 to 4294967295");
  return number ? std::optional(static_cast<std::uint32_t>(*number)) : std::nullopt;
}

}  // namespace bounty
