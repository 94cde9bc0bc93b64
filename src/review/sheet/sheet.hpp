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

/// The sheet as CSV: a row for each judgement of the submissions that have one undecided, to be
/// filled in. With a byte-order mark, without which a spreadsheet takes it for another encoding.
std::string sheet_of(const Desk& desk, const Policy& policy);

/// A text of unknown origin as a cell that a spreadsheet leaves as it is: with an apostrophe in
/// front where it would be computed, or taken for a number, a day or a truth. No two texts have one
/// cell: a backslash is doubled, as one begins what stands for a character that cannot be shown.
std::string as_cell(std::string_view text);

/// What a cell of this text may hold: as it is written, as it was, and without the apostrophe.
std::set<std::string> cells_of(std::string_view text);

/// Whether the cell holds the text, be it that a spreadsheet has taken the apostrophe away.
bool holds(std::string_view cell, std::string_view text);

/// Whether the cell can hold no other name than this one: money goes by it.
bool is_cell_of_name(std::string_view cell, std::string_view name);

/// A row of a sheet that was filled in.
struct SheetRow {
  std::size_t number = 0;  ///< as a spreadsheet counts them, the heading being one of them
  std::array<std::string, columns.size()> cells{};

  [[nodiscard]] const std::string& at(Column column) const {
    return cells.at(static_cast<std::size_t>(column));
  }
  /// Whether anybody has filled in anything.
  [[nodiscard]] bool decides() const;
};

/// Reads the rows of a sheet as a spreadsheet saves it, or says what is wrong with it as a table:
/// its encoding, its quotes, its heading.
Expected<std::vector<SheetRow>, Diagnostics> read_sheet(const Document& document);

/// The text in UTF-8 without a byte-order mark; or why it cannot be read.
Expected<std::string, Diagnostic> text_in_utf8(const Document& document);

/// Where something in a sheet stands, in the place of a diagnostic's source: `sheet.csv, row 7,
/// decision`; the column may be "".
std::string place_in_sheet(std::string_view sheet, std::size_t row, std::string_view column);

}  // namespace bounty
