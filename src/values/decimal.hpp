#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "bounty/money.hpp"

namespace bounty {

/// A decimal number as its digits say it. Never a binary float.
class Decimal {
 public:
  /// Reads a JSON number: `1e1`, `2.50000`, `-0`. None for anything else.
  static std::optional<Decimal> from_json_number(std::string_view text);

  /// Reads digits with at most one point among them: `2`, `2.5`, `007.10`. No sign, no exponent.
  static std::optional<Decimal> from_plain_digits(std::string_view text);

  [[nodiscard]] bool is_negative() const { return negative_ && significant_ != 0; }

  /// A number counted in units.
  struct Units {
    std::int64_t nearest = 0;  ///< half a unit rounded up, away from zero for a negative number
    bool is_exact = false;
  };

  /// The number times `units_per_one` (1 to 10^7). None where that does not fit 64 bits.
  [[nodiscard]] std::optional<Units> in_units(std::int64_t units_per_one) const;

 private:
  void add_digit(char digit);

  bool negative_ = false;
  Wide significant_ = 0;       ///< the first digits, as many as any quantity can need
  bool has_more_ = false;      ///< digits other than 0 follow them
  std::int64_t exponent_ = 0;  ///< of ten, for the last of them
};

}  // namespace bounty
