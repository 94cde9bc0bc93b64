#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bounty/csv.hpp"
#include "bounty/duration.hpp"
#include "bounty/money.hpp"
#include "bounty/rate.hpp"
#include "report/contents/to_do.hpp"

namespace bounty {

/// Whether a spreadsheet would run a cell that begins like this as a formula.
bool begins_formula(std::string_view content);

/// Writes one row of CSV (RFC 4180), cell by cell.
class CsvRow {
 public:
  // The cells are not cleared, because that would take longer than filling them.
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init)
  explicit CsvRow(std::string& text, bool is_for_excel = false)
      : text_(text), is_for_excel_(is_for_excel) {}
  CsvRow(const CsvRow&) = delete;
  CsvRow& operator=(const CsvRow&) = delete;
  ~CsvRow() { flush(); }

  /// Writes a text of unknown origin: quoted if necessary, never a formula, without newlines or
  /// anything else that would steer a terminal and, for Excel, never converted to a number or a
  /// date.
  CsvRow& text(std::string_view content);
  /// Writes a word or a number of our own.
  CsvRow& raw(std::string_view content);
  CsvRow& number(std::int64_t number);
  /// Writes this many empty cells.
  CsvRow& blanks(int cells);
  void end() {
    put("\r\n");
    flush();
  }

 private:
  void begin_cell();
  CsvRow& printable_text(std::string_view content);
  void put(std::string_view bytes);
  void make_room(std::size_t bytes) {
    if (bytes > cells_.size() - size_) flush();
  }
  void flush();

  std::string& text_;
  std::array<char, 512> cells_;  ///< what is not in the text yet, mostly a whole row
  std::size_t size_ = 0;
  bool is_for_excel_;
  bool is_first_ = true;
};

/// A row for an undecided judgement with its rank; a rejection comes last.
struct RankedRow {
  std::optional<Urgency> urgency;
  std::string row;
};

std::vector<RankedRow> csv_to_do(const Outcome& outcome, const CsvStyle& style);

/// Sorts the rows, the most urgent first, equal ones in their order.
void rank(std::vector<RankedRow>& rows);

}  // namespace bounty
