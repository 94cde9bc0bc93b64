#include "naive_decimal.hpp"

#include <algorithm>
#include <regex>

namespace bounty::fuzz {
namespace {

bool is_zero(const std::string& digits) {
  return std::ranges::all_of(digits, [](char c) { return c == '0'; });
}

/// Moves the decimal point by one digit, to the right or to the left.
void shift(std::string& whole, std::string& fraction, bool to_right) {
  std::string& from = to_right ? fraction : whole;
  if (from.empty()) from = "0";
  if (to_right) {
    whole += fraction.front();
    fraction.erase(0, 1);
  } else {
    fraction.insert(0, 1, whole.back());
    whole.pop_back();
  }
}

/// Multiplies digit by digit, from the right.
std::string product(std::string digits, std::int64_t factor) {
  std::int64_t carry = 0;
  for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
    carry += (*digit - '0') * factor;
    *digit = static_cast<char>('0' + carry % 10);
    carry /= 10;
  }
  return std::to_string(carry) + digits;
}

}  // namespace

std::optional<NaiveDecimal> NaiveDecimal::read(std::string_view text) {
  constexpr std::size_t longest = 60;
  constexpr int greatest_exponent = 60;
  static const std::regex form("(-?)(0|[1-9][0-9]*)(?:\\.([0-9]+))?(?:[eE]([+-]?[0-9]{1,3}))?");
  const std::string number(text.substr(0, longest + 1));
  std::smatch parts;
  if (number.size() > longest || !std::regex_match(number, parts, form)) return std::nullopt;
  const int exponent = parts[4].matched ? std::stoi(parts[4]) : 0;
  if (std::abs(exponent) > greatest_exponent) return std::nullopt;
  NaiveDecimal read;
  read.is_negative_ = parts[1].length() != 0;
  read.whole_ = parts[2];
  read.fraction_ = parts[3];
  for (int i = 0; i < std::abs(exponent); ++i) shift(read.whole_, read.fraction_, exponent > 0);
  return read;
}

std::optional<std::int64_t> NaiveDecimal::in_units(std::int64_t units, std::int64_t most) const {
  constexpr std::size_t digits_of_most = 18;
  std::string digits = product(whole_ + fraction_, units);
  if (is_negative_ && !is_zero(digits)) return std::nullopt;
  const std::size_t point = digits.size() - fraction_.size();
  if (!is_zero(digits.substr(point))) return std::nullopt;
  digits = digits.substr(0, point);
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
  if (digits.size() > digits_of_most) return std::nullopt;
  const std::int64_t number = digits.empty() ? 0 : std::stoll(digits);
  return number <= most ? std::optional(number) : std::nullopt;
}

}  // namespace bounty::fuzz
