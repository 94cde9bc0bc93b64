#include "values/decimal.hpp"

#include <algorithm>

#include "unicode/ascii.hpp"
#include "values/rounding.hpp"

namespace bounty {
namespace {

/// 24 digits cover everything from a hundred million hours down to far below the smallest unit, and
/// still fit 128 bits when multiplied by 10^7.
constexpr Wide significant_limit = Wide{1'000'000'000'000} * 100'000'000'000;

/// Larger exponents make any significant digits either 0 or too large.
constexpr std::int64_t exponent_limit = 1'000'000'000;

std::string_view take_digits(std::string_view& text) {
  const auto end = std::ranges::find_if_not(text, is_digit);
  const auto length = static_cast<std::size_t>(end - text.begin());
  const std::string_view digits = text.substr(0, length);
  text.remove_prefix(length);
  return digits;
}

bool take_character(std::string_view& text, char c) {
  if (text.empty() || text.front() != c) return false;
  text.remove_prefix(1);
  return true;
}

std::optional<std::int64_t> take_exponent(std::string_view& text) {
  if (!take_character(text, 'e') && !take_character(text, 'E')) return 0;
  const bool negative = take_character(text, '-');
  if (!negative) take_character(text, '+');
  const std::string_view digits = take_digits(text);
  if (digits.empty()) return std::nullopt;
  std::int64_t exponent = 0;
  for (const char digit : digits) {
    exponent = std::min(exponent_limit, exponent * 10 + (digit - '0'));
  }
  return negative ? -exponent : exponent;
}

}  // namespace

void Decimal::add_digit(char digit) {
  if (significant_ < significant_limit) {
    significant_ = significant_ * 10 + (digit - '0');
  } else {
    has_more_ = has_more_ || digit != '0';
    ++exponent_;
  }
}

std::optional<Decimal> Decimal::from_json_number(std::string_view text) {
  const bool negative = take_character(text, '-');
  const auto exponent_mark =
      std::ranges::find_if(text, [](char c) { return c == 'e' || c == 'E'; });
  const std::string_view mantissa(text.begin(), exponent_mark);
  std::optional<Decimal> number = from_plain_digits(mantissa);
  const bool has_leading_zero = mantissa.size() > 1 && mantissa[0] == '0' && is_digit(mantissa[1]);
  if (!number || has_leading_zero) return std::nullopt;
  text.remove_prefix(mantissa.size());
  const std::optional<std::int64_t> exponent = take_exponent(text);
  if (!exponent || !text.empty()) return std::nullopt;
  number->negative_ = negative;
  number->exponent_ += *exponent;
  return number;
}

std::optional<Decimal> Decimal::from_plain_digits(std::string_view text) {
  const std::string_view whole = take_digits(text);
  const bool has_point = take_character(text, '.');
  const std::string_view fraction = take_digits(text);
  if (whole.empty() || has_point == fraction.empty() || !text.empty()) return std::nullopt;
  Decimal number;
  for (const char digit : whole) number.add_digit(digit);
  for (const char digit : fraction) number.add_digit(digit);
  number.exponent_ -= static_cast<std::int64_t>(fraction.size());
  return number;
}

std::optional<Decimal::Units> Decimal::in_units(std::int64_t units_per_one) const {
  if (significant_ == 0) return Units{0, true};
  Wide units = significant_ * units_per_one;
  std::int64_t exponent = exponent_;
  for (; exponent > 0 && units <= INT64_MAX; --exponent) units *= 10;
  if (exponent > 0) return std::nullopt;
  Wide divisor = 1;
  for (; exponent < 0 && divisor <= units * 2; ++exponent) divisor *= 10;
  if (exponent < 0) return Units{0, false};
  const Wide nearest = divide_half_up(units, divisor);
  const bool is_exact = !has_more_ && nearest * divisor == units;
  if (nearest > INT64_MAX) return std::nullopt;
  const auto magnitude = static_cast<std::int64_t>(nearest);
  return Units{negative_ ? -magnitude : magnitude, is_exact};
}

}  // namespace bounty
