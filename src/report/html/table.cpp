#include "report/html/table.hpp"

#include <fmt/format.h>

#include "report/html/text.hpp"

namespace bounty {
namespace {

using Kind = Table::Kind;

std::string attribute_of_cell(Align align, Role role) {
  std::string names(align == Align::right ? "number" : "");
  if (!names.empty() && role != Role::plain) names += ' ';
  return class_attribute(names.append(html_class(role)));
}

std::string titles_of(const Table& table) {
  std::string text = "<thead>\n<tr>";
  for (const Table::Column& column : table.columns()) {
    text += fmt::format("<th scope=\"col\"{}>{}</th>", attribute_of_cell(column.align, Role::plain),
                        html_text(column.title));
  }
  return text + "</tr>\n</thead>\n";
}

/// The first cell is the row's heading. The others but the last carry their column's title, for
/// rows that are stacked.
std::string html_cells(const Table& table, const Table::Row& row) {
  std::string text = "<tr>";
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const Table::Column& column = table.columns()[i];
    const bool is_titled = i != 0 && i + 1 != row.cells.size();
    text += fmt::format("<{}{}{}>{}</{}>", i == 0 ? "th scope=\"row\"" : "td",
                        attribute_of_cell(column.align, row.cells[i].role),
                        is_titled ? fmt::format(" data-title=\"{}\"", html_text(column.title)) : "",
                        html_text(row.cells[i].text), i == 0 ? "th" : "td");
  }
  return text + "</tr>\n";
}

std::string row_of(const Table& table, const Table::Row& row) {
  const std::size_t columns = table.columns().size();
  switch (row.kind) {
    case Kind::cells: return html_cells(table, row);
    case Kind::remark:
      return fmt::format("<tr class=\"remark\"><td colspan=\"{}\">{}</td></tr>\n", columns,
                         html_text(row.cells[0].text));
    case Kind::heading:
      return fmt::format(
          "<tr class=\"group\"><th colspan=\"{}\">{}</th>"
          "<td class=\"number\">{}</td></tr>\n",
          columns - 1, html_text(row.cells[0].text), html_text(row.cells[1].text));
    case Kind::rule: break;
  }
  return "";
}

}  // namespace

/// The rows below a rule are totals.
std::string html_table(const Table& table, Sorting sorting) {
  std::string text = fmt::format("<div class=\"scroll\">\n<table class=\"stacks{}\">\n",
                                 sorting == Sorting::by_titles ? " sorts" : "");
  text += titles_of(table) + "<tbody>\n";
  std::string_view end = "</tbody>\n";
  for (const Table::Row& row : table.rows()) {
    if (row.kind == Kind::rule && &row != &table.rows().front()) {
      text.append(end).append("<tfoot>\n");
      end = "</tfoot>\n";
    }
    text += row_of(table, row);
  }
  return text.append(end).append("</table>\n</div>\n");
}

}  // namespace bounty
