#pragma once

#include <string>

#include "bounty/money.hpp"
#include "bounty/report.hpp"

namespace bounty {

enum class BarKind { total, deduction, addition, outline };

/// Draws amounts to one scale, as parts of a line of cells.
class BarScale {
 public:
  /// `full` is the amount that fills all cells.
  BarScale(Money full, std::size_t cells) : full_(full), cells_(cells) {}

  /// The stretch between two amounts, at least one cell if they differ, blanks before it.
  [[nodiscard]] std::string bar(Money from, Money to, BarKind kind, const TextStyle& style) const;

 private:
  [[nodiscard]] std::size_t cell(Money amount) const;

  Money full_;
  std::size_t cells_;
};

}  // namespace bounty
