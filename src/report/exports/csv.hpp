#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "bounty/duration.hpp"
#include "bounty/money.hpp"
#include "bounty/rate.hpp"

namespace bounty {

/// Whether a spreadsheet would compute a cell that begins so.
bool begins_formula(std::string_view content);

/// Writes one row of CSV (RFC 4180), cell by cell.
class CsvRow {
 public:
  explicit CsvRow(std::string& text) : text_(text) {}

  /// A text of unknown origin: quoted where it needs it, never a formula, without line ends and
  /// whatever else would steer a terminal.
  CsvRow& text(std::string_view content);
  /// A word or number of our own.
  CsvRow& raw(std::string_view content);
  CsvRow& number(std::int64_t number);
  CsvRow& cents(Money amount) { return number(amount.cents()); }
  /// Nothing in the cell where there is no amount.
  CsvRow& cents(const std::optional<Money>& amount) { return amount ? cents(*amount) : blanks(1); }
  /// So many cells with nothing in them.
  CsvRow& blanks(int cells);
  void end() { text_ += "\r\n"; }

 private:
  void begin_cell();
  CsvRow& printable_text(std::string_view content);

  std::string& text_;
  bool is_first_ = true;
};

}  // namespace bounty
