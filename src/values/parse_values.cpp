#include "values/parse_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <vector>

#include "bounty/print.hpp"
#include "names/suggestion.hpp"
#include "unicode/ascii.hpp"
#include "values/decimal.hpp"
#include "values/readings.hpp"

namespace bounty {
namespace {

constexpr std::int64_t parts_per_percent = Rate::parts_of_whole / 100;
constexpr Rate one_percent = Rate::from_parts_per_million(parts_per_percent);

ValueError bad_rate(std::string message, Hint hint) {
  return {DiagnosticCode::bad_rate, std::move(message), std::move(hint)};
}

ValueError out_of_range(std::string message, Hint hint = {}) {
  return {DiagnosticCode::out_of_range, std::move(message), std::move(hint)};
}

ValueError rate_out_of_range(Hint hint = {}) {
  return out_of_range("the rate is not from 0 to 1, or from \"0%\" to \"100%\"", std::move(hint));
}

bool is_rate(const std::optional<Decimal::Units>& parts) {
  return parts && parts->nearest >= 0 && parts->nearest <= Rate::parts_of_whole;
}

bool is_valid_rate(const Proposal& candidate) {
  return (candidate.is_text ? parse_percentage(candidate.text) : parse_fraction(candidate.text))
      .has_value();
}

Hint hint_for_rates(const std::vector<Proposal>& candidates) {
  return did_you_mean(candidates, is_valid_rate);
}

Proposal as_percentage(Rate rate) { return {percent(rate)}; }
Proposal as_fraction(Rate rate) { return {fraction(rate), false}; }

/// Returns the rate nearest to the number, where one unit of the number is `parts_of_one` parts per
/// million; std::nullopt if it is out of range.
std::optional<Rate> nearest_rate(const Decimal& number, std::int64_t parts_of_one) {
  const auto parts = number.in_units(parts_of_one);
  if (!is_rate(parts)) return std::nullopt;
  return Rate::from_parts_per_million(parts->nearest);
}

/// A number above 1 is probably a percentage without %. A number slightly above 1 may also be a
/// rounded sum, so it is neither.
std::vector<Proposal> rates_above_one(const Decimal& number) {
  constexpr std::int64_t least = 101;
  const auto hundredths = number.in_units(100);
  if (!hundredths || hundredths->nearest < least) return {};
  const auto rate = nearest_rate(number, parts_per_percent);
  return rate ? std::vector<Proposal>{as_percentage(*rate), as_fraction(*rate)}
              : std::vector<Proposal>();
}

/// Returns what a number without % may mean: 0.25 is a fraction, 25 a percentage, 1 either.
std::vector<Proposal> rates_of_number(const Decimal& number) {
  const auto rate = nearest_rate(number, Rate::parts_of_whole);
  if (!rate) return rates_above_one(number);
  const Rate other = *rate == Rate::full() ? one_percent : *rate;
  return {as_percentage(other), as_fraction(*rate)};
}

/// Removes the apostrophe that spreadsheets put before text, and the blanks around the text.
std::string_view without_apostrophe(std::string_view text) {
  text = trimmed(text);
  return text.starts_with('\'') ? trimmed(text.substr(1)) : text;
}

/// Returns a hint for a text that is not a percentage: with a comma, with spaces, without %.
Hint hint_for_rate_text(std::string_view text) {
  const std::string plain = in_plain_characters(text);
  std::string_view number = without_apostrophe(plain);
  const bool has_sign = number.ends_with('%');
  if (has_sign) number = trimmed(number.substr(0, number.size() - 1));
  std::vector<Proposal> candidates;
  for (const std::string& reading : readings_of_number(number)) {
    const Decimal decimal = *Decimal::from_plain_digits(reading);
    if (!has_sign) std::ranges::copy(rates_of_number(decimal), std::back_inserter(candidates));
    const auto rate = has_sign ? nearest_rate(decimal, parts_per_percent) : std::nullopt;
    if (rate) candidates.push_back(as_percentage(*rate));
  }
  Hint hint = hint_for_rates(candidates);
  return hint.empty() ? "write it as 0.25 or \"25%\"" : hint;
}

/// Explains why a text is not a percentage.
std::string reason_for_rate_text(std::string_view text) {
  const bool has_sign = text.ends_with('%');
  if (!has_sign && Decimal::from_plain_digits(text))
    return "the rate is in quotes but does not end in %";
  return fmt::format("{} is not a rate", in_quotes(text));
}

/// Returns a hint for an amount with a $ or with separators: amounts that the parser accepts.
template <class Amount>
Hint hint_for_amount(std::string_view text, Parsed<Amount> (*parse)(std::string_view)) {
  const std::string plain = in_plain_characters(text);
  std::string_view number = without_apostrophe(plain);
  if (number.starts_with('$')) {
    number.remove_prefix(1);
  } else if (number.ends_with('$')) {
    number.remove_suffix(1);
  }
  std::vector<std::string> amounts;
  for (const std::string& reading : readings_of_number(trimmed(number))) {
    if (const auto amount = parse(reading)) {
      amounts.push_back(plain_amount(Money::from_cents(amount.value().cents())));
    }
  }
  Hint hint =
      did_you_mean(amounts, [&](std::string_view amount) { return parse(amount).has_value(); });
  return hint.empty() ? "write it as 300 or \"300.00\"" : hint;
}

template <class Amount>
ValueError bad_amount(std::string_view text, Parsed<Amount> (*parse)(std::string_view)) {
  return {DiagnosticCode::bad_amount,
          fmt::format("{} is not an amount in dollars", in_quotes(text)),
          hint_for_amount(text, parse)};
}

template <class Amount>
ValueError finer_than_a_cent(Money nearest, Parsed<Amount> (*parse)(std::string_view)) {
  const auto accepts = [&](std::string_view amount) { return parse(amount).has_value(); };
  return {DiagnosticCode::bad_amount, "the amount has more than 2 decimal places",
          did_you_mean({plain_amount(nearest)}, accepts)};
}

Parsed<HourlyRate> hourly_rate_of(const std::optional<Decimal>& dollars, std::string_view text) {
  if (!dollars) return bad_amount(text, parse_hourly_rate);
  const auto cents = dollars->in_units(100);
  if (!cents || dollars->is_negative() || cents->nearest > HourlyRate::max_cents) {
    return out_of_range("the hourly rate is not from 0.00 to 1,000,000.00 dollars");
  }
  if (!cents->is_exact)
    return finer_than_a_cent(Money::from_cents(cents->nearest), parse_hourly_rate);
  return HourlyRate::from_cents(cents->nearest);
}

Parsed<Money> amount_of(const std::optional<Decimal>& dollars, std::string_view text) {
  if (!dollars) return bad_amount(text, parse_amount);
  const auto cents = dollars->in_units(100);
  if (!cents) return out_of_range(std::string(amount_does_not_fit));
  if (dollars->is_negative()) return out_of_range("the amount is negative");
  const Money nearest = Money::from_cents(cents->nearest);
  if (!cents->is_exact) return finer_than_a_cent(nearest, parse_amount);
  return nearest;
}

}  // namespace

Parsed<Rate> parse_fraction(std::string_view number) {
  const auto fraction = Decimal::from_json_number(number);
  if (!fraction) return bad_rate(fmt::format("{} is not a rate", in_quotes(number)), {});
  const auto parts = fraction->in_units(Rate::parts_of_whole);
  if (!is_rate(parts)) return rate_out_of_range(hint_for_rates(rates_above_one(*fraction)));
  const Rate nearest = Rate::from_parts_per_million(parts->nearest);
  if (fraction->is_negative()) return rate_out_of_range(hint_for_rates({as_fraction(nearest)}));
  if (parts->is_exact) return nearest;
  return bad_rate("the rate has more than 6 decimal places",
                  hint_for_rates({as_fraction(nearest)}));
}

Parsed<Rate> parse_percentage(std::string_view text) {
  const bool has_sign = text.ends_with('%');
  const auto number =
      has_sign ? Decimal::from_plain_digits(text.substr(0, text.size() - 1)) : std::nullopt;
  if (!number) return bad_rate(reason_for_rate_text(text), hint_for_rate_text(text));
  const auto parts = number->in_units(parts_per_percent);
  if (!is_rate(parts)) return rate_out_of_range();
  const Rate nearest = Rate::from_parts_per_million(parts->nearest);
  if (parts->is_exact) return nearest;
  return bad_rate("the percentage has more than 4 decimal places",
                  hint_for_rates({as_percentage(nearest)}));
}

Parsed<HourlyRate> parse_hourly_number(std::string_view number) {
  return hourly_rate_of(Decimal::from_json_number(number), number);
}

Parsed<HourlyRate> parse_hourly_rate(std::string_view text) {
  return hourly_rate_of(Decimal::from_plain_digits(text), text);
}

Parsed<Money> parse_amount(std::string_view text) {
  return amount_of(Decimal::from_plain_digits(text), text);
}

Parsed<Money> parse_amount_number(std::string_view number) {
  return amount_of(Decimal::from_json_number(number), number);
}

Parsed<Count> parse_count(std::string_view number) {
  const auto count = Decimal::from_json_number(number);
  if (!count) return out_of_range(fmt::format("{} is not a number", in_quotes(number)));
  const auto whole = count->in_units(1);
  if (count->is_negative() || !whole || whole->nearest > Count::max ||
      (whole->is_exact && whole->nearest < 1)) {
    return out_of_range("the count is not a whole number from 1 to 1,000,000");
  }
  if (whole->is_exact) return Count::from_number(whole->nearest);
  // It is unclear whether a repetition more or less is meant, or none of that kind.
  return out_of_range("the count is not a whole number", "make partial work a step of its own");
}

}  // namespace bounty
