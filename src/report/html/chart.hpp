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

/// A row of a chart: a label, bars drawn over each other, and an amount as text. A cell of a bar is
/// a thousandth of the chart's width.
struct ChartRow {
  std::string label;
  std::string amount;
  Role role = Role::plain;
  std::vector<ChartBar> bars{};
  /// The cell from which a line leads to the row below; std::nullopt at the end of a chain.
  std::optional<std::size_t> link{};
};

/// How much space the labels and amounts of a chart need beside its bars.
enum class Beside { little, much };

/// Returns the rows as an SVG figure as wide as the page. `id` is a word that is unique among the
/// charts of the page, and `title` says what the chart shows. The description lists the rows.
std::string html_chart(std::string_view id, std::string_view title,
                       const std::vector<ChartRow>& rows, Beside beside = Beside::little);

/// Returns a chart from gross through each deduction to the base payment, the bonus, the bounty and
/// the ceiling.
std::string chart_of_stages(const Payout& payout);

/// Returns a chart of the bounty, and of what it would be if the parties acted on the advice.
std::string chart_of_prospects(const Advised& advised);

/// Returns a chart of the largest bounties of a batch with their ceilings.
std::string chart_of_largest(const std::vector<Outcome>& outcomes);

}  // namespace bounty
