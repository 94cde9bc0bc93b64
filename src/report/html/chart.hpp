#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/contents/batch_parts.hpp"
#include "report/parts/bars.hpp"

namespace bounty {

struct ChartBar {
  Stretch stretch;
  BarKind kind = BarKind::total;
};

/// A label, bars on one line, one over the other, and an amount as text. A thousandth of the width
/// of the chart is a cell of its bars.
struct ChartRow {
  std::string label;
  std::string amount;
  Role role = Role::plain;
  std::vector<ChartBar> bars{};
  /// The cell from which a line leads to the row below; none at the end of a chain.
  std::optional<std::size_t> link{};
};

/// How much room the labels and amounts of a chart need beside its bars.
enum class Beside { little, much };

/// The rows as an SVG figure that is as wide as the page. `id` is a word that no other chart of the
/// page has; `title` says what it shows. What is in the rows is its description.
std::string html_chart(std::string_view id, std::string_view title,
                       const std::vector<ChartRow>& rows, Beside beside = Beside::little);

/// From gross through each deduction to the base payment, the bonus, the bounty and the ceiling.
std::string chart_of_stages(const Payout& payout);

/// The bounty, and what it would come to with the advice that somebody follows.
std::string chart_of_prospects(const Advised& advised);

/// The largest bounties of a batch with their ceilings.
std::string chart_of_largest(const std::vector<Outcome>& outcomes);

}  // namespace bounty
