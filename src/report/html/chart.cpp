#include "report/html/chart.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "bounty/print.hpp"
#include "report/contents/advice_parts.hpp"
#include "report/html/text.hpp"
#include "report/parts/display_text.hpp"
#include "report/parts/stages.hpp"

namespace bounty {
namespace {

constexpr std::size_t chart_cells = 1000;
constexpr std::size_t row_height = 38;
constexpr std::size_t label_line = 13;

/// The position of bars: below the labels, or beside them if the page is wide (web/chart.css).
struct Plot {
  std::string_view name;
  std::string_view left;
  std::string_view width;
  std::size_t top;
  std::size_t height;
};

constexpr Plot below = {"below", "0%", "100%", 21, 9};
constexpr std::size_t thick_bar = 20;

constexpr Plot plot_beside(Beside beside) {
  if (beside == Beside::much) return {"beside", "24%", "50%", 7, thick_bar};
  return {"beside", "22%", "61%", 7, thick_bar};
}

/// Returns `12.3%` for 123 cells.
std::string percent_of_width(std::size_t cells) {
  static_assert(chart_cells == 1000);
  return fmt::format("{}.{}%", cells / 10, cells % 10);
}

std::string_view class_of(BarKind kind) {
  switch (kind) {
    case BarKind::total: return "total";
    case BarKind::deduction: return "deduction";
    case BarKind::addition: return "addition";
    case BarKind::outline: break;
  }
  return "outline";
}

std::string rectangle(const ChartBar& bar) {
  const auto [begin, end] = bar.stretch;
  if (begin == end) return "";
  return fmt::format("<rect class=\"bar {}\" x=\"{}\" width=\"{}\" height=\"100%\"/>",
                     class_of(bar.kind), percent_of_width(begin), percent_of_width(end - begin));
}

std::string drawn(const Plot& plot, const std::string& content) {
  return fmt::format("<svg class=\"plot {}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\">{}</svg>",
                     plot.name, plot.left, plot.top, plot.width, plot.height, content);
}

/// Draws a line to the row below, through the position of a missing bar.
std::string link_of(const ChartRow& row) {
  if (!row.link) return "";
  const auto [begin, end] = row.bars.front().stretch;
  const std::size_t top = begin == end ? 0 : thick_bar;
  return fmt::format("<rect class=\"link\" x=\"{}\" y=\"{}\" width=\"1\" height=\"{}\"/>",
                     percent_of_width(*row.link), top, row_height - top);
}

std::string label_at(std::string_view name, std::string_view left, std::string_view text) {
  return fmt::format("<text class=\"{}\" x=\"{}\" y=\"{}\">{}</text>", name, left, label_line,
                     html_text(text));
}

std::string drawn(const ChartRow& row, std::size_t number, const Plot& beside) {
  std::string bars;
  for (const ChartBar& bar : row.bars) bars += rectangle(bar);
  return fmt::format("<g{} transform=\"translate(0 {})\">{}{}{}{}</g>\n",
                     class_attribute(html_class(row.role)), number * row_height,
                     label_at("label", "0%", row.label), label_at("amount", "100%", row.amount),
                     drawn(below, bars), drawn(beside, bars + link_of(row)));
}

std::string description_of(const std::vector<ChartRow>& rows) {
  std::string text;
  for (const ChartRow& row : rows) {
    text += fmt::format("{}{}: {}", text.empty() ? "" : "; ", row.label, row.amount);
  }
  return text;
}

}  // namespace

std::string html_chart(std::string_view id, std::string_view title,
                       const std::vector<ChartRow>& rows, Beside beside) {
  const Plot plot = plot_beside(beside);
  std::string text = fmt::format(
      "<figure>\n<svg class=\"chart {0}\" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" "
      "aria-labelledby=\"{0}-title {0}-desc\" width=\"100%\" height=\"{1}\">\n"
      "<title id=\"{0}-title\">{2}</title>\n<desc id=\"{0}-desc\">{3}</desc>\n",
      id, rows.size() * row_height, html_text(title), html_text(description_of(rows)));
  for (std::size_t i = 0; i < rows.size(); ++i) text += drawn(rows[i], i, plot);
  return text + "</svg>\n</figure>\n";
}

std::string chart_of_prospects(const Advised& advised) {
  const std::vector<Stage> list = prospects_of(advised);
  const BarScale scale(std::ranges::max_element(list, {}, &Stage::to)->to, chart_cells);
  std::vector<ChartRow> rows;
  rows.reserve(list.size());
  for (const Stage& stage : list) {
    rows.push_back({stage.label,
                    dollars(stage.to),
                    stage.role,
                    {{scale.stretch(Money(), stage.to), BarKind::total}}});
  }
  return html_chart("prospects", "The bounty, and what it would be", rows);
}

std::string chart_of_stages(const Payout& payout) {
  const BarScale scale(longest_bar(payout), chart_cells);
  std::vector<ChartRow> rows;
  for (const Stage& stage : stages(payout)) {
    rows.push_back({stage.label,
                    dollars(stage.amount()),
                    stage.role,
                    {{scale.stretch(stage.from, stage.to), stage.bar}},
                    scale.stretch(Money(), stage.to).end});
  }
  for (ChartRow* row : {&rows.back(), &rows[rows.size() - 2]}) row->link.reset();
  return html_chart("waterfall", "From the gross amount to the bounty and its ceiling", rows);
}

namespace {

constexpr std::size_t most_bars = 12;
constexpr std::size_t label_width = 28;

/// Returns `$7,400.00` or, if judgements are undecided, `$7,400.00 to $12,150.00`.
std::string range_of(const Payout& payout) {
  std::string bounty = dollars(payout.bounty);
  if (payout.ceiling == payout.bounty) return bounty;
  return fmt::format("{} to {}", bounty, dollars(payout.ceiling));
}

}  // namespace

std::string chart_of_largest(const std::vector<Outcome>& outcomes) {
  Payouts largest = sorted_payouts(outcomes, BatchOrder::bounty);
  largest.resize(std::min(largest.size(), most_bars));
  const auto by_ceiling = std::ranges::max_element(largest, {}, &Payout::ceiling);
  const BarScale scale((*by_ceiling)->ceiling, chart_cells);
  std::vector<ChartRow> rows;
  std::vector<std::string> families;
  for (const Payout* payout : largest) families.push_back(payout->family);
  const std::vector<std::string> labels = distinctly_elided(families, label_width, "…");
  for (std::size_t i = 0; i < largest.size(); ++i) {
    const Payout* payout = largest[i];
    ChartRow row{labels[i], range_of(*payout)};
    row.bars = {{scale.stretch(Money(), payout->bounty), BarKind::total},
                {scale.stretch(payout->bounty, payout->ceiling), BarKind::outline}};
    rows.push_back(std::move(row));
  }
  return html_chart("largest", "The largest bounties, with outlines up to their ceilings", rows,
                    Beside::much);
}

}  // namespace bounty
