#pragma once

#include <compare>
#include <cstdint>
#include <stdexcept>

#include "bounty/contract.hpp"

namespace bounty {

/// A fraction of the full rate, or of the base payment, from 0 to 1, held in whole parts per
/// million: 12.5% is 125,000. Nothing finer than a millionth can be held.
class Rate {
 public:
  static constexpr std::int64_t parts_of_whole = 1'000'000;

  constexpr Rate() = default;

  /// Throws std::out_of_range if `parts` is below 0 or above parts_of_whole.
  static constexpr Rate from_parts_per_million(std::int64_t parts) {
    if (parts < 0 || parts > parts_of_whole) refuse<std::out_of_range>("rate");
    return Rate(parts);
  }

  static constexpr Rate none() { return Rate(0); }
  static constexpr Rate full() { return Rate(parts_of_whole); }

  [[nodiscard]] constexpr std::int64_t parts_per_million() const { return parts_; }

  friend constexpr auto operator<=>(Rate, Rate) = default;

 private:
  explicit constexpr Rate(std::int64_t parts) : parts_(static_cast<std::int32_t>(parts)) {}
  std::int32_t parts_ = 0;
};

}  // namespace bounty
