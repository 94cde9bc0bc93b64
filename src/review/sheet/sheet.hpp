#pragma once

#include <array>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "bounty/diagnostic.hpp"
#include "bounty/expected.hpp"
#include "bounty/policy.hpp"
#include "bounty/read.hpp"
#include "names/words.hpp"
#include "review/desk.hpp"
#include "review/keys.hpp"

namespace bounty {

/// The columns of the sheet of judgements (formats.md, "Sheet").
enum class Column { family, author, judgement, where, worth, stands, decision, amount, note };

inline constexpr std::array<Word<Column>, 9> columns = {{{review_key::family, Column::family},
                                                         {review_key::author, Column::author},
                                                         {review_key::judgement, Column::judgement},
                                                         {review_key::where, Column::where},
                                                         {"worth", Column::worth},
                                                         {"stands", Column::stands},
                                                         {"decision", Column::decision},
                                                         {review_key::amount, Column::amount},
                                                         {review_key::note, Column::note}}};

/// Returns the sheet as CSV, to be filled in: a row for each judgement of the submissions with
/// undecided ones. It has a byte-order mark, without which spreadsheets assume another encoding.
std::string sheet_of(const Desk& desk, const Policy& policy);

/// Returns a text of unknown origin as a cell that a spreadsheet leaves unchanged: an apostrophe is
/// added if it would be run as a formula, or converted to a number, a date or a truth value.
/// Different texts give different cells: backslashes are doubled, because a single one begins the
/// escape of an unprintable character.
std::string as_cell(std::string_view text);

/// Returns the contents that a cell for this text may have: as written, the text itself, and
/// without the apostrophe.
std::set<std::string> cells_of(std::string_view text);

/// Whether the cell contains the text, even if a spreadsheet has removed the apostrophe.
bool holds(std::string_view cell, std::string_view text);

/// Whether the cell can only contain this name, because a payment depends on it.
bool is_cell_of_name(std::string_view cell, std::string_view name);

/// A row of a sheet that has been filled in.
struct SheetRow {
  std::size_t number = 0;  ///< as a spreadsheet counts them, including the heading
  std::array<std::string, columns.size()> cells{};

  [[nodiscard]] const std::string& at(Column column) const {
    return cells.at(static_cast<std::size_t>(column));
  }
  /// Whether anything has been filled in.
  [[nodiscard]] bool decides() const;
};

/// Reads the rows of a sheet as a spreadsheet saves it, or returns its errors as a table: encoding,
/// quotes, headings.
Expected<std::vector<SheetRow>, Diagnostics> read_sheet(const Document& document);

/// Returns the text in UTF-8 without a byte-order mark, or why it cannot be read.
Expected<std::string, Diagnostic> text_in_utf8(const Document& document);

/// Returns a location in a sheet, for use as a diagnostic's source: `sheet.csv, row 7, decision`.
/// `column` may be "".
std::string place_in_sheet(std::string_view sheet, std::size_t row, std::string_view column);

}  // namespace bounty
