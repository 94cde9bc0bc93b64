#pragma once

#include <string>
#include <vector>

#include "bounty/report.hpp"
#include "report/text/paint.hpp"

namespace bounty {

enum class Align { left, right };

/// A table of text, laid out in columns. Knows nothing of what it shows.
class Table {
 public:
  /// What becomes of a column where the table is too wide.
  enum class Squeeze {
    none,
    cut,       ///< its texts are elided
    left_out,  ///< the same, before all others are; and where that is not enough, it is not shown
  };

  struct Column {
    std::string title;
    Align align = Align::left;
    Squeeze squeeze = Squeeze::none;
  };

  struct Cell {
    std::string text;
    Role role = Role::plain;
  };

  enum class Kind { cells, heading, remark, rule };
  struct Row {
    Kind kind;
    std::vector<Cell> cells;
  };

  /// `gap` blanks stand between two columns.
  explicit Table(std::vector<Column> columns, std::size_t gap = 2)
      : columns_(std::move(columns)), gap_(gap) {}

  /// One cell a column; missing ones are empty.
  void add_row(std::vector<Cell> cells) { rows_.push_back({Kind::cells, std::move(cells)}); }
  /// A line above the rows that belong together: a text as wide as there is room, and an amount.
  void add_heading(std::string text, std::string amount) {
    rows_.push_back(
        {Kind::heading, {{std::move(text), Role::heading}, {std::move(amount), Role::faint}}});
  }
  /// A remark under the row before it, across all columns.
  void add_remark(std::string text) {
    rows_.push_back({Kind::remark, {{std::move(text), Role::faint}}});
  }
  void add_rule() { rows_.push_back({Kind::rule, {}}); }

  [[nodiscard]] const std::vector<Column>& columns() const { return columns_; }
  [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }

  /// The table, each line indented by two blanks and no wider than `width` where elision allows.
  [[nodiscard]] std::string layout(std::size_t width, const TextStyle& style) const;

 private:
  [[nodiscard]] std::vector<std::size_t> natural_widths() const;
  [[nodiscard]] std::vector<std::size_t> column_widths(std::size_t width) const;
  void squeeze(std::vector<std::size_t>& widths, std::size_t width, Squeeze kind) const;
  [[nodiscard]] std::string lay_out_cells(const std::vector<Cell>& cells,
                                          const std::vector<std::size_t>& widths,
                                          const TextStyle& style) const;
  [[nodiscard]] std::string lay_out_row(const Row& row, const std::vector<std::size_t>& widths,
                                        const TextStyle& style) const;
  [[nodiscard]] std::vector<Cell> titles() const;

  [[nodiscard]] std::size_t total_width(const std::vector<std::size_t>& widths) const;

  std::vector<Column> columns_;
  std::size_t gap_;
  std::vector<Row> rows_;
};

}  // namespace bounty
