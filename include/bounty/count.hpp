#pragma once

#include <compare>
#include <cstdint>
#include <stdexcept>

#include "bounty/contract.hpp"

namespace bounty {

/// A number of repetitions, from 0 to 1,000,000. A step has at least one.
class Count {
 public:
  static constexpr std::int64_t max = 1'000'000;

  constexpr Count() = default;

  /// Throws std::out_of_range if `number` is below 0 or above max.
  static constexpr Count from_number(std::int64_t number) {
    if (number < 0 || number > max) refuse<std::out_of_range>("count");
    return Count(number);
  }

  [[nodiscard]] constexpr std::int64_t number() const { return number_; }

  friend constexpr auto operator<=>(Count, Count) = default;

  /// Throws std::out_of_range if b is greater than a.
  friend constexpr Count operator-(Count a, Count b) { return from_number(a.number_ - b.number_); }

 private:
  explicit constexpr Count(std::int64_t number) : number_(static_cast<std::int32_t>(number)) {}
  std::int32_t number_ = 0;
};

}  // namespace bounty
