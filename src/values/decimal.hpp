#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "bounty/money.hpp"

namespace bounty {

/// An exact decimal number. Never uses binary floating point.
class Decimal {
 public:
  /// Parses a JSON number such as `1e1`, `2.50000` or `-0`. Returns std::nullopt for anything else.
  static std::optional<Decimal> from_json_number(std::string_view text);

  /// Parses digits with at most one decimal point among them, such as `2`, `2.5` or `007.10`,
  /// without sign or exponent. Returns std::nullopt for anything else.
  static std::optional<Decimal> from_plain_digits(std::string_view text);

  [[nodiscard]] bool is_negative() const { return negative_ && significant_ != 0; }

  /// A number rounded to whole units.
  struct Units {
    std::int64_t nearest = 0;  ///< rounded half away from zero
    bool is_exact = false;
  };

  /// Returns the number times `units_per_one` (1 to 10^7), or std::nullopt if that does not fit 64
  /// bits.
  [[nodiscard]] std::optional<Units> in_units(std::int64_t units_per_one) const;

 private:
  void add_digit(char digit);

  bool negative_ = false;
  Wide significant_ = 0;       ///< the leading digits, as many as any quantity needs
  bool has_more_ = false;      ///< digits other than 0 follow
  std::int64_t exponent_ = 0;  ///< the power of ten of the last significant digit
};

}  // namespace bounty
