#pragma once

#include <string>

#include "bounty/money.hpp"
#include "bounty/report.hpp"
#include "report/parts/stages.hpp"

namespace bounty {

/// A part of a line of cells; empty where it ends at its beginning.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Draws amounts to one scale, as parts of a line of cells.
class BarScale {
 public:
  /// `full` is the amount that fills all cells.
  BarScale(Money full, std::size_t cells) : full_(full), cells_(cells) {}

  /// The stretch between two amounts, at least one cell if they differ.
  [[nodiscard]] Stretch stretch(Money from, Money to) const;

 private:
  [[nodiscard]] std::size_t cell(Money amount) const;

  Money full_;
  std::size_t cells_;
};

/// The stretch as text, blanks before it.
std::string bar(const Stretch& stretch, BarKind kind, const TextStyle& style);

}  // namespace bounty
