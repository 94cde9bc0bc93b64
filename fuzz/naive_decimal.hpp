#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bounty::fuzz {

/// A JSON number as a string of digits, for arithmetic as it is done on paper.
class NaiveDecimal {
 public:
  /// Returns std::nullopt for text that is not a JSON number, or whose exponent is too large.
  static std::optional<NaiveDecimal> read(std::string_view text);

  /// Returns the number times `units` (at most 10^7), if that is a whole number from 0 to `most`.
  [[nodiscard]] std::optional<std::int64_t> in_units(std::int64_t units, std::int64_t most) const;

 private:
  bool is_negative_ = false;
  std::string whole_;     ///< digits before the point
  std::string fraction_;  ///< digits after the point
};

}  // namespace bounty::fuzz
