#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "report/text/text.hpp"

namespace bounty {
namespace {

constexpr std::size_t indent = 2;
constexpr std::size_t gap_before_amount = 2;
constexpr std::size_t remark_indent = 6;
constexpr std::size_t narrowest = 8;         ///< the least width of a column that may shrink
constexpr std::size_t most_compared = 1000;  ///< the most rows that are compared, to limit memory
constexpr std::size_t readable = 12;         ///< the least width while other columns can be removed

using Widths = std::vector<std::size_t>;

/// Formats one table for a terminal or a text file.
class TextTable {
 public:
  TextTable(const Table& table, const TextStyle& style, std::size_t width, std::size_t gap)
      : table_(table),
        style_(style),
        gap_(gap),
        remark_width_(columns_of_text(style) - remark_indent),
        natural_(natural_widths()),
        widths_(natural_) {
    leave_out(width);
    drop(width);
    cut(width);
    elide();
  }

  [[nodiscard]] std::string text() const {
    std::string text = titles();
    std::size_t row_of_cells = 0;
    for (const Table::Row& row : table_.rows()) {
      text +=
          row.kind == Table::Kind::cells ? line_of_cells(row.cells, row_of_cells++) : line_of(row);
    }
    return text;
  }

 private:
  [[nodiscard]] Widths natural_widths() const {
    Widths widths;
    for (const Table::Column& column : table_.columns()) {
      widths.push_back(display_width(column.title));
    }
    for (const Table::Row& row : table_.rows()) {
      if (row.kind != Table::Kind::cells) continue;
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        widths[i] = std::max(widths[i], display_width(row.cells[i].text));
      }
    }
    return widths;
  }

  [[nodiscard]] bool is(std::size_t column, Table::Squeeze kind) const {
    return table_.columns()[column].squeeze == kind;
  }

  /// Shortens the columns that can be left out as far as necessary, and removes them if that is not
  /// enough.
  void leave_out(std::size_t width) {
    for (std::size_t i = 0; i < widths_.size(); ++i) {
      const std::size_t total = total_width();
      if (total <= width || !is(i, Table::Squeeze::left_out)) continue;
      const std::size_t excess = total - width;
      const std::size_t spare = widths_[i] - std::min(widths_[i], narrowest);
      widths_[i] = spare < excess ? 0 : widths_[i] - excess;
    }
  }

  /// Shortens the widest columns as far as necessary and possible.
  void cut(std::size_t width) {
    while (total_width() > width) {
      std::size_t* widest = nullptr;
      for (std::size_t i = 0; i < widths_.size(); ++i) {
        const bool can_shrink = is(i, Table::Squeeze::cut) && widths_[i] > narrowest;
        if (can_shrink && (widest == nullptr || widths_[i] > *widest)) widest = &widths_[i];
      }
      if (widest == nullptr) return;
      --*widest;
    }
  }

  /// Removes as many columns as necessary for the rest to fit once shortened.
  void drop(std::size_t width) {
    std::size_t spare = 0;
    for (std::size_t i = 0; i < widths_.size(); ++i) {
      if (is(i, Table::Squeeze::cut)) spare += widths_[i] - std::min(widths_[i], readable);
    }
    for (std::size_t i = 0; i < widths_.size(); ++i) {
      const std::size_t total = total_width();
      if (total - std::min(total, spare) <= width) return;
      if (is(i, Table::Squeeze::dropped)) widths_[i] = 0;
    }
  }

  /// Shortens the texts of narrowed columns so that different texts still differ.
  void elide() {
    elided_.resize(widths_.size());
    if (table_.rows().size() > most_compared) return;
    for (std::size_t i = 0; i < widths_.size(); ++i) {
      if (widths_[i] == 0 || widths_[i] >= natural_[i]) continue;
      std::vector<std::string> texts;
      for (const Table::Row& row : table_.rows()) {
        if (row.kind == Table::Kind::cells) texts.push_back(text_at(row.cells, i));
      }
      elided_[i] = distinctly_elided(texts, widths_[i], ellipsis(style_));
    }
  }

  /// Returns the text of a cell; "" if the row has fewer cells.
  static std::string text_at(const std::vector<Table::Cell>& cells, std::size_t column) {
    return column < cells.size() ? cells[column].text : "";
  }

  /// A column of width 0 is removed.
  [[nodiscard]] std::size_t total_width() const {
    std::size_t total = indent;
    for (const std::size_t width : widths_) {
      if (width != 0) total += width + (total == indent ? 0 : gap_);
    }
    return total;
  }

  [[nodiscard]] std::string titles() const {
    std::vector<Table::Cell> cells;
    bool has_any = false;
    for (const Table::Column& column : table_.columns()) {
      cells.push_back({column.title, Role::faint});
      has_any = has_any || !column.title.empty();
    }
    return has_any ? line_of_cells(cells) : "";
  }

  [[nodiscard]] std::string line_of(const Table::Row& row) const {
    switch (row.kind) {
      case Table::Kind::heading: return line_of_heading(row.cells[0], row.cells[1]);
      case Table::Kind::remark: return lines_of_remark(row.cells[0]);
      case Table::Kind::cells:
      case Table::Kind::rule: break;
    }
    return indented(
        indent, {repeated(style_.has_unicode ? "─" : "-", total_width() - indent), Role::faint});
  }

  /// `row` is the number of the row among the rows of cells; titles have none.
  [[nodiscard]] std::string line_of_cells(const std::vector<Table::Cell>& cells,
                                          std::optional<std::size_t> row = std::nullopt) const {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (widths_[i] == 0) continue;
      line.append(line.empty() ? indent : gap_, ' ');
      const bool is_cut = row && !elided_[i].empty();
      const std::string text =
          is_cut ? elided_[i][*row] : elided(cells[i].text, widths_[i], ellipsis(style_));
      const std::string padding(widths_[i] - display_width(text), ' ');
      const bool is_right = table_.columns()[i].align == Align::right;
      if (is_right) line += padding;
      line += painted(text, cells[i].role, style_);
      if (!is_right) line += padding;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    return line + "\n";
  }

  [[nodiscard]] std::string line_of_heading(const Table::Cell& text,
                                            const Table::Cell& amount) const {
    const std::size_t room = total_width() - indent - display_width(amount.text);
    const std::string shown = elided(text.text, room - gap_before_amount, ellipsis(style_));
    const std::string padding(room - display_width(shown), ' ');
    return fmt::format("{:{}}{}{}{}\n", "", indent, painted(shown, text.role, style_), padding,
                       painted(amount.text, amount.role, style_));
  }

  [[nodiscard]] std::string lines_of_remark(const Table::Cell& remark) const {
    return indented(remark_indent,
                    {wrapped(remark.text, remark_width_, remark_indent), remark.role});
  }

  [[nodiscard]] std::string indented(std::size_t spaces, const Table::Cell& content) const {
    return std::string(spaces, ' ') + painted(content.text, content.role, style_) + "\n";
  }

  const Table& table_;
  const TextStyle& style_;
  std::size_t gap_;
  std::size_t remark_width_;
  Widths natural_;
  Widths widths_;
  std::vector<std::vector<std::string>> elided_{};  ///< by column; empty if nothing is shortened
};

}  // namespace

std::string text_table(const Table& table, const TextStyle& style, std::size_t width,
                       std::size_t gap) {
  return TextTable(table, style, width, gap).text();
}

std::string text_table(const Table& table, const TextStyle& style) {
  return text_table(table, style, columns_of_table(style));
}

}  // namespace bounty
