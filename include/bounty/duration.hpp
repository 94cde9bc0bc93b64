#pragma once

#include <compare>
#include <cstdint>
#include <stdexcept>

#include "bounty/contract.hpp"
#include "bounty/place.hpp"

namespace bounty {

/// A length of working time, held as whole milliseconds, from 0 to 100,000 hours:
/// 2h30m is 9,000,000. Nothing finer than a millisecond can be held.
class Duration {
 public:
  static constexpr std::int64_t milliseconds_per_second = 1'000;
  static constexpr std::int64_t milliseconds_per_minute = 60 * milliseconds_per_second;
  static constexpr std::int64_t milliseconds_per_hour = 60 * milliseconds_per_minute;
  static constexpr std::int64_t max_hours = 100'000;
  static constexpr std::int64_t max_milliseconds = max_hours * milliseconds_per_hour;

  constexpr Duration() = default;

  /// Throws std::out_of_range if `milliseconds` is below 0 or above max_milliseconds.
  static constexpr Duration from_milliseconds(std::int64_t milliseconds) {
    if (milliseconds < 0 || milliseconds > max_milliseconds) refuse<std::out_of_range>("duration");
    return Duration(milliseconds);
  }

  [[nodiscard]] constexpr std::int64_t milliseconds() const { return milliseconds_; }

  friend constexpr auto operator<=>(Duration, Duration) = default;

  /// Throws std::out_of_range if b is longer than a.
  friend constexpr Duration operator-(Duration a, Duration b) {
    return from_milliseconds(a.milliseconds_ - b.milliseconds_);
  }

 private:
  explicit constexpr Duration(std::int64_t milliseconds) : milliseconds_(milliseconds) {}
  std::int64_t milliseconds_ = 0;
};

/// A duration, with its location and the way it was stated: a number without a unit means hours,
/// but its author may have meant minutes.
template <>
struct Stated<Duration> {
  Duration value{};
  Place place;
  bool is_bare_number = false;
};

}  // namespace bounty
