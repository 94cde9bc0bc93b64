#pragma once

#include <compare>
#include <cstdint>
#include <stdexcept>
#include <string_view>

#include "bounty/contract.hpp"

namespace bounty {

/// 128 bits hold every product of an hourly rate, a duration, a count and two rates.
__extension__ using Wide = __int128;

/// An amount of US dollars, held as whole cents in 64 bits, signed: $1,234.50 is 123450.
/// Sums and differences are exact. One that does not fit is `overflow()`, and so is everything
/// calculated from it; amounts never wrap.
class Money {
 public:
  constexpr Money() = default;

  static constexpr Money from_cents(std::int64_t cents) { return Money(cents); }

  /// Returns overflow() if the cents do not fit.
  static constexpr Money from_wide_cents(Wide cents) {
    if (cents < INT64_MIN || cents > INT64_MAX) return overflow();
    return Money(static_cast<std::int64_t>(cents));
  }

  /// Represents every amount that does not fit. Compares less than any other amount.
  static constexpr Money overflow() { return Money(INT64_MIN); }

  [[nodiscard]] constexpr bool fits() const { return cents_ != INT64_MIN; }
  [[nodiscard]] constexpr std::int64_t cents() const { return cents_; }

  friend constexpr auto operator<=>(Money, Money) = default;
  friend constexpr Money operator+(Money a, Money b) {
    std::int64_t sum = 0;
    const bool is_exact = !__builtin_add_overflow(a.cents_, b.cents_, &sum);
    return a.fits() && b.fits() && is_exact ? Money(sum) : overflow();
  }
  friend constexpr Money operator-(Money a, Money b) {
    std::int64_t difference = 0;
    const bool is_exact = !__builtin_sub_overflow(a.cents_, b.cents_, &difference);
    return a.fits() && b.fits() && is_exact ? Money(difference) : overflow();
  }
  constexpr Money& operator+=(Money other) { return *this = *this + other; }

 private:
  explicit constexpr Money(std::int64_t cents) : cents_(cents) {}
  std::int64_t cents_ = 0;
};

/// The message about an amount that does not fit.
inline constexpr std::string_view amount_does_not_fit =
    "an amount exceeds $92,233,720,368,547,758.07";

/// The pay for an hour of work: whole cents per hour, from $0.00 to $1,000,000.00.
class HourlyRate {
 public:
  static constexpr std::int64_t max_cents = 100'000'000;

  constexpr HourlyRate() = default;

  /// Throws std::out_of_range if `cents` is below 0 or above max_cents.
  static constexpr HourlyRate from_cents(std::int64_t cents) {
    if (cents < 0 || cents > max_cents) refuse<std::out_of_range>("hourly rate");
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
