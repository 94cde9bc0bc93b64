#pragma once

#include <compare>
#include <cstdint>
#include <stdexcept>

namespace bounty {

/// 128 bits hold every product of an hourly rate, a duration, a count and two rates.
__extension__ using Wide = __int128;

/// An amount that does not fit 64-bit cents. Never a wrapped number.
class AmountOverflow : public std::overflow_error {
 public:
  AmountOverflow() : std::overflow_error("an amount exceeds $92,233,720,368,547,758.07") {}
};

/// An amount of US dollars, held as whole cents in 64 bits, signed: $1,234.50 is 123450.
/// Sums and differences are exact, or throw AmountOverflow.
class Money {
 public:
  constexpr Money() = default;

  static constexpr Money from_cents(std::int64_t cents) { return Money(cents); }

  /// Throws AmountOverflow where the cents do not fit 64 bits.
  static constexpr Money from_wide_cents(Wide cents) {
    if (cents < INT64_MIN || cents > INT64_MAX) throw AmountOverflow();
    return Money(static_cast<std::int64_t>(cents));
  }

  [[nodiscard]] constexpr std::int64_t cents() const { return cents_; }

  friend constexpr auto operator<=>(Money, Money) = default;
  friend constexpr Money operator+(Money a, Money b) {
    std::int64_t sum = 0;
    if (__builtin_add_overflow(a.cents_, b.cents_, &sum)) throw AmountOverflow();
    return Money(sum);
  }
  friend constexpr Money operator-(Money a, Money b) {
    std::int64_t difference = 0;
    if (__builtin_sub_overflow(a.cents_, b.cents_, &difference)) throw AmountOverflow();
    return Money(difference);
  }
  constexpr Money& operator+=(Money other) { return *this = *this + other; }

 private:
  explicit constexpr Money(std::int64_t cents) : cents_(cents) {}
  std::int64_t cents_ = 0;
};

/// What an hour of work is paid: whole cents per hour, from $0.00 to $1,000,000.00.
class HourlyRate {
 public:
  static constexpr std::int64_t max_cents = 100'000'000;

  constexpr HourlyRate() = default;

  /// Throws std::out_of_range below 0 and above max_cents.
  static constexpr HourlyRate from_cents(std::int64_t cents) {
    if (cents < 0 || cents > max_cents) throw std::out_of_range("hourly rate");
    return HourlyRate(cents);
  }

  [[nodiscard]] constexpr std::int64_t cents() const { return cents_; }
  [[nodiscard]] constexpr Money per_hour() const { return Money::from_cents(cents_); }

  friend constexpr auto operator<=>(HourlyRate, HourlyRate) = default;

 private:
  explicit constexpr HourlyRate(std::int64_t cents) : cents_(cents) {}
  std::int64_t cents_ = 0;
};

}  // namespace bounty
