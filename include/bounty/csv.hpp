#pragma once

#include <string>

#include "bounty/totals.hpp"

namespace bounty {

/// What each row of a CSV table represents.
enum class CsvRows { submissions, steps, undecided };

struct CsvStyle {
  CsvRows rows = CsvRows::submissions;
  /// Adds a byte-order mark, and an apostrophe before anything that Excel would convert to a number
  /// or a date.
  bool is_for_excel = false;
};

/// Returns the header row, including its newline.
std::string csv_heading(const CsvStyle& style);

/// Appends the outcome's rows to `text` (RFC 4180: lines end with CRLF). A text that a spreadsheet
/// would run as a formula gets an apostrophe in front (formats.md, "CSV"). Undecided judgements are
/// sorted by their worth, the largest first.
void write_csv(std::string& text, const Outcome& outcome, const CsvStyle& style);

}  // namespace bounty
