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

/// Whether a spreadsheet would compute a cell that begins so.
bool begins_formula(std::string_view content);

/// Writes one row of CSV (RFC 4180), cell by cell.
class CsvRow {
 public:
  // Cells are not cleared, which would take longer than to fill them.
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init)
  explicit CsvRow(std::string& text, bool is_for_excel = false)
      : text_(text), is_for_excel_(is_for_excel) {}
  CsvRow(const CsvRow&) = delete;
  CsvRow& operator=(const CsvRow&) = delete;
  ~CsvRow() { flush(); }

  /// A text of unknown origin: quoted where it needs it, never a formula, without line ends and
  /// whatever else would steer a terminal; for Excel, no number and no date either.
  CsvRow& text(std::string_view content);
  /// A word or number of our own.
  CsvRow& raw(std::string_view content);
  CsvRow& number(std::int64_t number);
  /// So many cells with nothing in them.
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
  std::array<char, 512> cells_;  ///< those that are not in the text yet: most rows are, at once
  std::size_t size_ = 0;
  bool is_for_excel_;
  bool is_first_ = true;
};

/// A row of what is undecided, and by what it is ranked; a rejection comes last.
struct RankedRow {
  std::optional<Urgency> urgency;
  std::string row;
};

std::vector<RankedRow> csv_to_do(const Outcome& outcome, const CsvStyle& style);

/// The most urgent first, equal ones in their order.
void rank(std::vector<RankedRow>& rows);

}  // namespace bounty
