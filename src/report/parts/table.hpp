#pragma once

#include <string>
#include <utility>
#include <vector>

namespace bounty {

/// What a piece of text is, from which its looks follow.
enum class Role { plain, heading, faint, earned, deducted, warning, error };

enum class Align { left, right };

/// A table of texts in columns. Knows neither what it shows nor how it looks.
class Table {
 public:
  /// What becomes of a column where the table is too wide.
  enum class Squeeze {
    none,
    cut,       ///< its texts are elided
    left_out,  ///< the same, before all others are; and where that is not enough, it is not shown
    dropped,  ///< where all that is cut is not enough, it is not shown, the first such column first
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

  explicit Table(std::vector<Column> columns) : columns_(std::move(columns)) {}

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
  /// A line across all columns.
  void add_rule() { rows_.push_back({Kind::rule, {}}); }

  [[nodiscard]] const std::vector<Column>& columns() const { return columns_; }
  [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }

 private:
  std::vector<Column> columns_;
  std::vector<Row> rows_;
};

}  // namespace bounty
