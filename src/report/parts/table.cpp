#include "report/parts/table.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/html/page.hpp"
#include "report/parts/display_text.hpp"

namespace bounty {
namespace {

constexpr std::size_t indent = 2;
constexpr std::size_t gap_before_amount = 2;
constexpr std::size_t remark_indent = 6;
constexpr std::size_t narrowest = 8;  ///< a column that may shrink keeps this much

std::string lay_out_heading(const Table::Cell& text, const Table::Cell& amount, std::size_t width,
                            const TextStyle& style) {
  const std::size_t amount_width = display_width(amount.text);
  const std::string shown =
      elided(text.text, width - indent - gap_before_amount - amount_width, ellipsis(style));
  const std::size_t blanks = width - indent - amount_width - display_width(shown);
  return fmt::format("{:{}}{}{:{}}{}\n", "", indent, painted(shown, text.role, style), "", blanks,
                     painted(amount.text, amount.role, style));
}

std::string lay_out_rule(std::size_t width, const TextStyle& style) {
  const std::string line = repeated(style.has_unicode ? "─" : "-", width - indent);
  return fmt::format("{:{}}{}\n", "", indent, painted(line, Role::faint, style));
}

std::string lay_out_remark(const Table::Cell& remark, const TextStyle& style) {
  const std::string lines = wrapped(remark.text, page_width - remark_indent, remark_indent);
  return fmt::format("{:{}}{}\n", "", remark_indent, painted(lines, remark.role, style));
}

void remove_trailing_blanks(std::string& line) { line.erase(line.find_last_not_of(' ') + 1); }

}  // namespace

/// A column of width 0 is left out.
std::size_t Table::total_width(const std::vector<std::size_t>& widths) const {
  std::size_t total = indent;
  for (const std::size_t width : widths) {
    if (width != 0) total += width + (total == indent ? 0 : gap_);
  }
  return total;
}

std::vector<Table::Cell> Table::titles() const {
  std::vector<Cell> cells;
  for (const Column& column : columns_) cells.push_back({column.title, Role::faint});
  return cells;
}

std::vector<std::size_t> Table::natural_widths() const {
  std::vector<std::size_t> widths;
  for (const Column& column : columns_) widths.push_back(display_width(column.title));
  for (const Row& row : rows_) {
    if (row.kind != Kind::cells) continue;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      widths[i] = std::max(widths[i], display_width(row.cells[i].text));
    }
  }
  return widths;
}

/// Makes the columns of this kind narrower, as far as it needs and they can be.
void Table::squeeze(std::vector<std::size_t>& widths, std::size_t width, Squeeze kind) const {
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const std::size_t total = total_width(widths);
    if (total <= width || columns_[i].squeeze != kind) continue;
    const std::size_t excess = total - width;
    const std::size_t spare = widths[i] - std::min(widths[i], narrowest);
    const bool is_left_out = kind == Squeeze::left_out && spare < excess;
    widths[i] = is_left_out ? 0 : widths[i] - std::min(excess, spare);
  }
}

std::vector<std::size_t> Table::column_widths(std::size_t width) const {
  std::vector<std::size_t> widths = natural_widths();
  squeeze(widths, width, Squeeze::left_out);
  squeeze(widths, width, Squeeze::cut);
  return widths;
}

std::string Table::lay_out_cells(const std::vector<Cell>& cells,
                                 const std::vector<std::size_t>& widths,
                                 const TextStyle& style) const {
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (widths[i] == 0) continue;
    line.append(line.empty() ? indent : gap_, ' ');
    const std::string text = elided(cells[i].text, widths[i], ellipsis(style));
    const std::string blanks(widths[i] - display_width(text), ' ');
    if (columns_[i].align == Align::right) line += blanks;
    line += painted(text, cells[i].role, style);
    if (columns_[i].align == Align::left) line += blanks;
  }
  remove_trailing_blanks(line);
  return line + "\n";
}

std::string Table::lay_out_row(const Row& row, const std::vector<std::size_t>& widths,
                               const TextStyle& style) const {
  const std::size_t width = total_width(widths);
  switch (row.kind) {
    case Kind::cells: return lay_out_cells(row.cells, widths, style);
    case Kind::heading: return lay_out_heading(row.cells[0], row.cells[1], width, style);
    case Kind::remark: return lay_out_remark(row.cells[0], style);
    case Kind::rule: break;
  }
  return lay_out_rule(width, style);
}

std::string Table::layout(std::size_t width, const TextStyle& style) const {
  const std::vector<std::size_t> widths = column_widths(width);
  const auto has_title = [](const Column& column) { return !column.title.empty(); };
  std::string text;
  if (std::ranges::any_of(columns_, has_title)) text += lay_out_cells(titles(), widths, style);
  for (const Row& row : rows_) text += lay_out_row(row, widths, style);
  return text;
}

}  // namespace bounty
