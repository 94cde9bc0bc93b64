#include "report/html/chart.hpp"

#include <fmt/format.h>

#include "report/html/text.hpp"

namespace bounty {
namespace {

constexpr std::size_t row_height = 38;
constexpr std::size_t label_line = 13;

/// Where bars stand: below the labels, or beside them where the page is wide (web/chart.css).
struct Plot {
  std::string_view name;
  std::string_view left;
  std::string_view width;
  std::size_t top;
  std::size_t height;
};

constexpr Plot below = {"below", "0%", "100%", 21, 9};
constexpr Plot beside = {"beside", "22%", "61%", 7, 20};

/// `12.3%` of 123 cells.
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

/// A line to the row below, through the place of a bar where there is none.
std::string link_of(const ChartRow& row) {
  if (!row.link) return "";
  const auto [begin, end] = row.bars.front().stretch;
  const std::size_t top = begin == end ? 0 : beside.height;
  return fmt::format("<rect class=\"link\" x=\"{}\" y=\"{}\" width=\"1\" height=\"{}\"/>",
                     percent_of_width(*row.link), top, row_height - top);
}

std::string text_of(std::string_view name, std::string_view left, std::string_view text) {
  return fmt::format("<text class=\"{}\" x=\"{}\" y=\"{}\">{}</text>", name, left, label_line,
                     html_text(text));
}

std::string drawn(const ChartRow& row, std::size_t number) {
  std::string bars;
  for (const ChartBar& bar : row.bars) bars += rectangle(bar);
  const std::string_view name = html_class(row.role);
  return fmt::format("<g{} transform=\"translate(0 {})\">{}{}{}{}</g>\n",
                     name.empty() ? "" : fmt::format(" class=\"{}\"", name), number * row_height,
                     text_of("label", "0%", row.label), text_of("amount", "100%", row.amount),
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
                       const std::vector<ChartRow>& rows) {
  std::string text = fmt::format(
      "<figure>\n<svg class=\"chart {0}\" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" "
      "aria-labelledby=\"{0}-title {0}-desc\" width=\"100%\" height=\"{1}\">\n"
      "<title id=\"{0}-title\">{2}</title>\n<desc id=\"{0}-desc\">{3}</desc>\n",
      id, rows.size() * row_height, html_text(title), html_text(description_of(rows)));
  for (std::size_t i = 0; i < rows.size(); ++i) text += drawn(rows[i], i);
  return text + "</svg>\n</figure>\n";
}

}  // namespace bounty
