#include <algorithm>

#include "report/markdown/text.hpp"
#include "report/parts/display_text.hpp"

namespace bounty {
namespace {

using Row = Table::Row;

std::string cell_text(const Table::Cell& cell) {
  const bool is_bold = cell.role == Role::heading || cell.role == Role::earned;
  return is_bold ? markdown_bold(cell.text) : markdown_text(cell.text);
}

/// Returns the row's cells. A heading has its amount in the last column.
std::string cells_of(const Row& row, std::size_t columns) {
  std::string line = "|";
  for (const Table::Cell& cell : row.cells) {
    const bool is_amount = row.kind == Table::Kind::heading && &cell == &row.cells.back();
    if (is_amount) line += repeated("  |", columns - 2);
    line += " " + cell_text(cell) + " |";
  }
  return line;
}

bool is_remark(const Row& row) { return row.kind == Table::Kind::remark; }

/// Returns the titles, and the line below them that aligns the columns.
std::string heading_of(const Table& table, bool has_remarks) {
  std::string titles = "|";
  std::string rules = "|";
  for (const Table::Column& column : table.columns()) {
    titles += " " + markdown_text(column.title) + " |";
    rules += column.align == Align::right ? " ---: |" : " --- |";
  }
  if (has_remarks) titles += " Why |";
  if (has_remarks) rules += " --- |";
  return titles + "\n" + rules + "\n";
}

}  // namespace

std::string markdown_table(const Table& table) {
  const std::vector<Row>& rows = table.rows();
  const bool has_remarks = std::ranges::any_of(rows, is_remark);
  std::string text = heading_of(table, has_remarks);
  for (auto row = rows.begin(); row != rows.end(); ++row) {
    if (is_remark(*row) || row->kind == Table::Kind::rule) continue;
    text += cells_of(*row, table.columns().size());
    const bool is_explained = row + 1 != rows.end() && is_remark(row[1]);
    if (has_remarks) text += " " + (is_explained ? cell_text(row[1].cells[0]) : "") + " |";
    text += "\n";
  }
  return text;
}

}  // namespace bounty
