#pragma once

#include <string>

#include "bounty/totals.hpp"

namespace bounty {

/// What a row of a CSV table stands for.
enum class CsvRows { submissions, steps, undecided };

struct CsvStyle {
  CsvRows rows = CsvRows::submissions;
  /// With a byte-order mark, and an apostrophe before what Excel would take for a number or a date.
  bool is_for_excel = false;
};

/// The heading of the table, with its line end.
std::string csv_heading(const CsvStyle& style);

/// The outcome's rows, put behind `text` (RFC 4180: CRLF ends a line). A text that a spreadsheet
/// would take for a formula gets an apostrophe in front (formats.md, "CSV"). What is undecided
/// comes with the most valuable first.
void write_csv(std::string& text, const Outcome& outcome, const CsvStyle& style);

}  // namespace bounty
