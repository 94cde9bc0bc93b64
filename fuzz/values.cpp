#include <optional>
#include <string>

#include "bounty/print.hpp"
#include "naive_decimal.hpp"
#include "promises.hpp"
#include "targets.hpp"
#include "unicode/utf8.hpp"
#include "values/parse_duration.hpp"
#include "values/parse_values.hpp"

namespace bounty::fuzz {
namespace {

/// Requires that a refusal has a message that can be printed.
template <class T>
void require_reason(const Parsed<T>& parsed, bool is_utf8) {
  if (parsed) return;
  require(!parsed.error().message.empty(), "a rejected value has a message");
  require(!is_utf8 || !find_invalid_utf8(parsed.error().hint.text), "a hint is UTF-8");
}

void require_reads_back(Duration duration) {
  for (const std::string& text : {clock(duration), units(duration), seconds(duration) + "s"}) {
    const auto again = parse_duration(text);
    require(again && again.value() == duration, "a duration reads back as the same");
  }
}

void require_reads_back(Rate rate) {
  const auto share = parse_fraction(fraction(rate));
  const auto percentage = parse_percentage(percent(rate));
  require(share && share.value() == rate, "a fraction reads back as the same");
  require(percentage && percentage.value() == rate, "a percentage reads back as the same");
}

void require_reads_back(Money amount) {
  const auto again = parse_amount(plain_amount(amount));
  require(again && again.value() == amount, "an amount reads back as the same");
}

std::int64_t number_of(Duration duration) { return duration.milliseconds(); }
std::int64_t number_of(Rate rate) { return rate.parts_per_million(); }
std::int64_t number_of(HourlyRate rate) { return rate.cents(); }
std::int64_t number_of(Count count) { return count.number(); }

/// Requires that a JSON number is accepted exactly if it is a whole number of units in the range.
template <class T>
void require_as_by_hand(const Parsed<T>& parsed, const NaiveDecimal& number, std::int64_t units,
                        std::int64_t least, std::int64_t most) {
  const std::optional<std::int64_t> expected = number.in_units(units, most);
  const bool is_right = expected && *expected >= least;
  require(parsed.has_value() == is_right, "a number is accepted exactly if it is valid");
  if (parsed) require(number_of(parsed.value()) == *expected, "a number is what its digits say");
}

void require_numbers(std::string_view text) {
  const auto number = NaiveDecimal::read(text);
  if (!number) return;
  require_as_by_hand(parse_hours(text), *number, 3'600'000, 0, 360'000'000'000);
  require_as_by_hand(parse_fraction(text), *number, 1'000'000, 0, 1'000'000);
  require_as_by_hand(parse_hourly_number(text), *number, 100, 0, 100'000'000);
  require_as_by_hand(parse_count(text), *number, 1, 1, 1'000'000);
}

}  // namespace

void values(std::string_view text) {
  const bool is_utf8 = !find_invalid_utf8(text);
  const auto duration = parse_duration(text);
  const auto percentage = parse_percentage(text);
  const auto amount = parse_amount(text);
  require_reason(duration, is_utf8);
  require_reason(percentage, is_utf8);
  require_reason(amount, is_utf8);
  require_reason(parse_hourly_rate(text), is_utf8);
  if (duration) require_reads_back(duration.value());
  if (percentage) require_reads_back(percentage.value());
  if (amount) require_reads_back(amount.value());
  require_numbers(text);
}

}  // namespace bounty::fuzz
