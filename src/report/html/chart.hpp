#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/parts/stages.hpp"
#include "report/text/bar.hpp"

namespace bounty {

/// A thousandth of the width of a chart is the unit of its bars.
constexpr std::size_t chart_cells = 1000;

struct ChartBar {
  Stretch stretch;
  BarKind kind = BarKind::total;
};

/// A label, bars on one line, one over the other, and an amount as text.
struct ChartRow {
  std::string label;
  std::string amount;
  Role role = Role::plain;
  std::vector<ChartBar> bars{};
  /// The cell from which a line leads to the row below; none at the end of a chain.
  std::optional<std::size_t> link{};
};

/// The rows as an SVG figure that is as wide as the page. `id` is a word that no other chart of the
/// page has; `title` says what it shows. What is in the rows is its description.
std::string html_chart(std::string_view id, std::string_view title,
                       const std::vector<ChartRow>& rows);

}  // namespace bounty
