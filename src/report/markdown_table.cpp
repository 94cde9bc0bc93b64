#include <algorithm>

#include "report/markdown_text.hpp"

namespace bounty {
namespace {

using Row = Table::Row;

std::string cell_text(const Table::Cell& cell) {
  const bool is_bold = cell.role == Role::heading || cell.role == Role::earned;
  return is_bold ? markdown_bold(cell.text) : markdown_text(cell.text);
}

/// What stands in the columns: a heading has its amount in the last one.
std::vector<std::string> texts_of(const Row& row, std::size_t columns) {
  std::vector<std::string> texts;
  for (const Table::Cell& cell : row.cells) texts.push_back(cell_text(cell));
  if (row.kind == Table::Kind::heading) texts.insert(texts.end() - 1, columns - 2, "");
  return texts;
}

std::string line_of(const std::vector<std::string>& texts) {
  std::string line = "|";
  for (const std::string& text : texts) line += " " + text + " |";
  return line + "\n";
}

bool is_remark(const Row& row) { return row.kind == Table::Kind::remark; }

/// The titles, and the line under them that aligns the columns.
std::string heading_of(const Table& table, bool has_remarks) {
  std::vector<std::string> titles;
  std::vector<std::string> rules;
  for (const Table::Column& column : table.columns()) {
    titles.push_back(markdown_text(column.title));
    rules.emplace_back(column.align == Align::right ? "---:" : "---");
  }
  if (has_remarks) {
    titles.emplace_back("Why");
    rules.emplace_back("---");
  }
  return line_of(titles) + line_of(rules);
}

}  // namespace

std::string markdown_table(const Table& table) {
  const std::vector<Row>& rows = table.rows();
  const bool has_remarks = std::ranges::any_of(rows, is_remark);
  std::string text = heading_of(table, has_remarks);
  for (auto row = rows.begin(); row != rows.end(); ++row) {
    if (is_remark(*row) || row->kind == Table::Kind::rule) continue;
    std::vector<std::string> texts = texts_of(*row, table.columns().size());
    const bool is_explained = row + 1 != rows.end() && is_remark(row[1]);
    if (has_remarks) texts.push_back(is_explained ? cell_text(row[1].cells[0]) : "");
    text += line_of(texts);
  }
  return text;
}

}  // namespace bounty
