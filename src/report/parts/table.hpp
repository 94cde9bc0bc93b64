#pragma once

#include <string>
#include <utility>
#include <vector>

namespace bounty {

/// What a piece of text is, which determines how it looks.
enum class Role { plain, heading, faint, earned, deducted, warning, error };

enum class Align { left, right };

/// A table of texts in columns. It knows neither what it shows nor how it looks.
class Table {
 public:
  /// What happens to a column if the table is too wide.
  enum class Squeeze {
    none,
    cut,       ///< its texts are shortened
    left_out,  ///< shortened before all others and, if that is not enough, removed
    dropped,   ///< removed if shortening is not enough, the first such column first
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

  /// One cell for each column; missing ones are empty.
  void add_row(std::vector<Cell> cells) { rows_.push_back({Kind::cells, std::move(cells)}); }
  /// A heading for the rows after it: a text as wide as there is room, and an amount.
  void add_heading(std::string text, std::string amount) {
    rows_.push_back(
        {Kind::heading, {{std::move(text), Role::heading}, {std::move(amount), Role::faint}}});
  }
  /// A remark below the previous row, across all columns.
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
