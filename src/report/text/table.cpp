#include <fmt/format.h>

#include <algorithm>

#include "report/text/text.hpp"

namespace bounty {
namespace {

constexpr std::size_t indent = 2;
constexpr std::size_t gap_before_amount = 2;
constexpr std::size_t remark_indent = 6;
constexpr std::size_t narrowest = 8;  ///< a column that may shrink keeps this much

using Widths = std::vector<std::size_t>;

/// Lays out one table for a terminal or a file of text.
class TextTable {
 public:
  TextTable(const Table& table, const TextStyle& style, std::size_t width, std::size_t gap)
      : table_(table), style_(style), gap_(gap), widths_(natural_widths()) {
    squeeze(width, Table::Squeeze::left_out);
    squeeze(width, Table::Squeeze::cut);
  }

  [[nodiscard]] std::string laid_out() const {
    std::string text = titles();
    for (const Table::Row& row : table_.rows()) text += line_of(row);
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

  /// Makes the columns of this kind narrower, as far as it needs and they can be.
  void squeeze(std::size_t width, Table::Squeeze kind) {
    for (std::size_t i = 0; i < widths_.size(); ++i) {
      const std::size_t total = total_width();
      if (total <= width || table_.columns()[i].squeeze != kind) continue;
      const std::size_t excess = total - width;
      const std::size_t spare = widths_[i] - std::min(widths_[i], narrowest);
      const bool is_left_out = kind == Table::Squeeze::left_out && spare < excess;
      widths_[i] = is_left_out ? 0 : widths_[i] - std::min(excess, spare);
    }
  }

  /// A column of width 0 is left out.
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
      case Table::Kind::cells: return line_of_cells(row.cells);
      case Table::Kind::heading: return line_of_heading(row.cells[0], row.cells[1]);
      case Table::Kind::remark: return lines_of_remark(row.cells[0]);
      case Table::Kind::rule: break;
    }
    return indented(
        indent, {repeated(style_.has_unicode ? "─" : "-", total_width() - indent), Role::faint});
  }

  [[nodiscard]] std::string line_of_cells(const std::vector<Table::Cell>& cells) const {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (widths_[i] == 0) continue;
      line.append(line.empty() ? indent : gap_, ' ');
      const std::string text = elided(cells[i].text, widths_[i], ellipsis(style_));
      const std::string blanks(widths_[i] - display_width(text), ' ');
      const bool is_right = table_.columns()[i].align == Align::right;
      if (is_right) line += blanks;
      line += painted(text, cells[i].role, style_);
      if (!is_right) line += blanks;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    return line + "\n";
  }

  [[nodiscard]] std::string line_of_heading(const Table::Cell& text,
                                            const Table::Cell& amount) const {
    const std::size_t room = total_width() - indent - display_width(amount.text);
    const std::string shown = elided(text.text, room - gap_before_amount, ellipsis(style_));
    const std::string blanks(room - display_width(shown), ' ');
    return fmt::format("{:{}}{}{}{}\n", "", indent, painted(shown, text.role, style_), blanks,
                       painted(amount.text, amount.role, style_));
  }

  [[nodiscard]] std::string lines_of_remark(const Table::Cell& remark) const {
    return indented(remark_indent,
                    {wrapped(remark.text, page_width - remark_indent, remark_indent), remark.role});
  }

  [[nodiscard]] std::string indented(std::size_t blanks, const Table::Cell& content) const {
    return std::string(blanks, ' ') + painted(content.text, content.role, style_) + "\n";
  }

  const Table& table_;
  const TextStyle& style_;
  std::size_t gap_;
  Widths widths_;
};

}  // namespace

std::string text_table(const Table& table, const TextStyle& style, std::size_t width,
                       std::size_t gap) {
  return TextTable(table, style, width, gap).laid_out();
}

}  // namespace bounty
