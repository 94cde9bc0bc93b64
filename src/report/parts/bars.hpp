#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "bounty/money.hpp"

namespace bounty {

/// What a bar represents, which determines how it is drawn.
enum class BarKind { total, deduction, addition, outline };

/// A part of a line of cells, from `begin` up to but not including `end`.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Scales amounts to parts of a line of cells.
class BarScale {
 public:
  /// `full` is the amount that fills all cells.
  BarScale(Money full, std::size_t cells) : full_(full), cells_(cells) {}

  /// Returns the stretch between two amounts, which is at least one cell long if they differ.
  [[nodiscard]] Stretch stretch(Money from, Money to) const {
    if (from == to) return {};
    const std::size_t begin = std::min(cell(std::min(from, to)), cells_ - 1);
    return {begin, std::max(cell(std::max(from, to)), begin + 1)};
  }

 private:
  /// Returns the cell boundary nearest to the amount.
  [[nodiscard]] std::size_t cell(Money amount) const {
    if (full_ == Money()) return 0;
    const Wide doubled = Wide{amount.cents()} * static_cast<std::int64_t>(cells_) * 2;
    return static_cast<std::size_t>((doubled + full_.cents()) / (Wide{full_.cents()} * 2));
  }

  Money full_;
  std::size_t cells_;
};

}  // namespace bounty
