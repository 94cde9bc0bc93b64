#include "text/parse_values.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "bounty/print.hpp"
#include "text/decimal.hpp"

namespace bounty {
namespace {

constexpr std::int64_t parts_per_percent = Rate::parts_of_whole / 100;

ValueError bad_rate(std::string message, std::string hint) {
  return {DiagnosticCode::bad_rate, std::move(message), std::move(hint)};
}

ValueError out_of_range(std::string message, std::string hint = "") {
  return {DiagnosticCode::out_of_range, std::move(message), std::move(hint)};
}

ValueError bad_amount(std::string_view text, std::string hint) {
  return {DiagnosticCode::bad_amount,
          fmt::format("{} is not an amount in dollars", in_quotes(text)), std::move(hint)};
}

ValueError rate_out_of_range(std::string hint = "") {
  return out_of_range("a rate is from 0 to 1, or from \"0%\" to \"100%\"", std::move(hint));
}

bool is_rate(const std::optional<Decimal::Units>& parts) {
  return parts && parts->nearest >= 0 && parts->nearest <= Rate::parts_of_whole;
}

/// `"25%" or 0.25`: both spellings of a rate, so that either can be copied.
std::string both_spellings(Rate rate) {
  return fmt::format("\"{}\" or {}", percent(rate), fraction(rate));
}

/// A number above 1 was probably meant as a percentage.
std::string hint_for_percentage(const Decimal& number) {
  const auto parts = number.in_units(parts_per_percent);
  if (!is_rate(parts)) return "";
  return did_you_mean(both_spellings(Rate::from_parts_per_million(parts->nearest)));
}

bool is_more_than_one(const Decimal& number) {
  const auto parts = number.in_units(Rate::parts_of_whole);
  return !parts || parts->nearest > Rate::parts_of_whole ||
         (parts->nearest == Rate::parts_of_whole && !parts->is_exact);
}

/// The amount without commas that group three digits, and with a point for a decimal comma; "" for
/// other commas.
std::string without_commas(std::string text) {
  const std::size_t last = text.rfind(',');
  const bool has_point = text.find('.') != std::string::npos;
  if (last != std::string::npos && !has_point && text.size() - last <= 3) text[last] = '.';
  const std::size_t end = std::min(text.find('.'), text.size());
  for (std::size_t at = 0; at < end; ++at) {
    if (text[at] == ',' && (end - at) % 4 != 0) return "";
  }
  std::erase(text, ',');
  return text;
}

/// The amount that was probably meant.
std::string hint_for_amount(std::string_view text) {
  std::string digits(text);
  std::erase(digits, '$');
  std::erase(digits, ' ');
  digits = without_commas(digits);
  const std::optional<Decimal> amount = Decimal::from_plain_digits(digits);
  const auto cents = amount ? amount->in_units(100) : std::nullopt;
  if (cents && cents->is_exact) return did_you_mean(in_quotes(digits));
  return "write it as 300 or \"300.00\"";
}

ValueError finer_than_a_cent(Money nearest) {
  return {DiagnosticCode::bad_amount, "an amount has at most 2 decimals",
          did_you_mean(in_quotes(plain_amount(nearest)))};
}

Parsed<HourlyRate> hourly_rate_of(const std::optional<Decimal>& dollars, std::string_view text) {
  if (!dollars) return bad_amount(text, hint_for_amount(text));
  const auto cents = dollars->in_units(100);
  if (dollars->is_negative() || !cents || cents->nearest > HourlyRate::max_cents) {
    return out_of_range("an hourly rate is from 0.00 to 1,000,000.00 dollars");
  }
  if (!cents->is_exact) return finer_than_a_cent(Money::from_cents(cents->nearest));
  return HourlyRate::from_cents(cents->nearest);
}

Parsed<Money> amount_of(const std::optional<Decimal>& dollars, std::string_view text) {
  if (!dollars) return bad_amount(text, hint_for_amount(text));
  if (dollars->is_negative()) return out_of_range("an amount is not below 0");
  const auto cents = dollars->in_units(100);
  if (!cents) return out_of_range(AmountOverflow().what());
  const Money nearest = Money::from_cents(cents->nearest);
  if (!cents->is_exact) return finer_than_a_cent(nearest);
  return nearest;
}

}  // namespace

Parsed<Rate> parse_fraction(std::string_view number) {
  const auto fraction = Decimal::from_json_number(number);
  if (!fraction) return bad_rate(fmt::format("{} is not a rate", in_quotes(number)), "");
  if (fraction->is_negative()) return rate_out_of_range();
  if (is_more_than_one(*fraction)) return rate_out_of_range(hint_for_percentage(*fraction));
  const auto parts = fraction->in_units(Rate::parts_of_whole);
  const Rate nearest = Rate::from_parts_per_million(parts->nearest);
  if (parts->is_exact) return nearest;
  return bad_rate("a rate has at most 6 decimals", did_you_mean(bounty::fraction(nearest)));
}

Parsed<Rate> parse_percentage(std::string_view text) {
  std::string digits(text);
  std::erase(digits, ' ');
  const bool has_sign = digits.ends_with('%');
  if (has_sign) digits.pop_back();
  const auto number = Decimal::from_plain_digits(digits);
  if (!number)
    return bad_rate(fmt::format("{} is not a rate", in_quotes(text)),
                    "write it as 0.25 or \"25%\"");
  if (!has_sign && !is_more_than_one(*number)) {
    return bad_rate("a rate in quotes ends in %",
                    fmt::format("did you mean {}, without quotes?", digits));
  }
  const auto parts = number->in_units(parts_per_percent);
  if (!is_rate(parts)) return rate_out_of_range();
  const Rate nearest = Rate::from_parts_per_million(parts->nearest);
  if (!has_sign)
    return bad_rate("a rate in quotes ends in %", did_you_mean(both_spellings(nearest)));
  if (!parts->is_exact)
    return bad_rate("a percentage has at most 4 decimals",
                    did_you_mean(in_quotes(percent(nearest))));
  if (digits.size() + 1 != text.size())
    return bad_rate("a percentage has no blanks", did_you_mean(in_quotes(percent(nearest))));
  return nearest;
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
    return out_of_range("a count is a whole number from 1 to 1,000,000");
  }
  const std::int64_t nearest = std::max<std::int64_t>(1, whole->nearest);
  if (!whole->is_exact)
    return out_of_range("a count is a whole number", did_you_mean(fmt::format("{}", nearest)));
  return Count::from_number(nearest);
}

}  // namespace bounty
