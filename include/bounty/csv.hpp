#pragma once

#include <string>

#include "bounty/totals.hpp"

namespace bounty {

/// What a row of a CSV table stands for.
enum class CsvRows { submissions, steps };

/// The heading of the table, with its line end.
std::string csv_heading(CsvRows rows);

/// The outcome's rows, put behind `text` (RFC 4180: CRLF ends a line). A text that a spreadsheet
/// would take for a formula gets an apostrophe in front (formats.md, "CSV").
void write_csv(std::string& text, const Outcome& outcome, CsvRows rows);

}  // namespace bounty
