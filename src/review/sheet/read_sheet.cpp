#include <csv.h>
#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <functional>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include "bounty/print.hpp"
#include "names/names.hpp"
#include "names/suggestion.hpp"
#include "review/sheet/sheet.hpp"
#include "unicode/ascii.hpp"
#include "values/diagnostics.hpp"

namespace bounty {
namespace {

using Cells = std::vector<std::string>;

/// Enough for a hundred thousand rows. Each takes several times the memory of its text.
constexpr std::size_t most_bytes = std::size_t{16} * 1024 * 1024;

bool is_empty(const Cells& cells) {
  return std::ranges::all_of(cells, [](const std::string& cell) { return cell.empty(); });
}

/// Removes white space around a word, including non-breaking spaces.
std::string without_spaces(std::string_view cell) {
  constexpr std::array<std::string_view, 6> spaces = {" ", "\t", "\r", "\n", "\u00A0", "\u202F"};
  for (bool is_done = false; !is_done;) {
    is_done = true;
    for (const std::string_view space : spaces) {
      while (cell.starts_with(space)) {
        cell.remove_prefix(space.size());
        is_done = false;
      }
      while (cell.ends_with(space)) {
        cell.remove_suffix(space.size());
        is_done = false;
      }
    }
  }
  return std::string(cell);
}

/// Reads the rows of a text with libcsv: their cells, unchanged, and their numbers.
class Rows {
 public:
  explicit Rows(char delimiter) {
    constexpr unsigned char how = CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL;
    if (csv_init(&parser_, how) != 0) throw std::bad_alloc();
    csv_set_delim(&parser_, static_cast<unsigned char>(delimiter));
    csv_set_space_func(&parser_, [](unsigned char) { return 0; });
  }
  Rows(const Rows&) = delete;
  Rows& operator=(const Rows&) = delete;
  ~Rows() { csv_free(&parser_); }

  /// Calls `take` with each row that is not empty, in order. Returns the number of the row with an
  /// error, if any.
  template <class Take>
  std::optional<std::size_t> read_rows(std::string_view text, Take take) {
    take_ = take;
    const std::size_t parsed = csv_parse(&parser_, text.data(), text.size(), on_cell, on_row, this);
    const bool is_read = parsed == text.size() && csv_fini(&parser_, on_cell, on_row, this) == 0;
    if (failure_) std::rethrow_exception(failure_);
    return is_read ? std::nullopt : std::optional(number_ + 1);
  }

 private:
  /// Keeps an exception, because none can pass through a parser written in C.
  template <class Action>
  void guard(Action action) noexcept {
    if (failure_) return;
    try {
      action();
    } catch (...) {
      failure_ = std::current_exception();
    }
  }

  static void on_cell(void* text, std::size_t size, void* self) {
    auto& rows = *static_cast<Rows*>(self);
    rows.guard([&] { rows.cells_.emplace_back(static_cast<const char*>(text), size); });
    rows.is_behind_cr_ = false;
  }

  static void on_row(int end, void* self) {
    auto& rows = *static_cast<Rows*>(self);
    const bool is_rest_of_crlf = rows.is_behind_cr_ && end == '\n' && rows.cells_.empty();
    rows.is_behind_cr_ = end == '\r';
    if (is_rest_of_crlf) return;
    ++rows.number_;
    rows.guard([&] {
      if (!is_empty(rows.cells_)) rows.take_(rows.number_, std::move(rows.cells_));
      rows.cells_.clear();
    });
  }

  csv_parser parser_{};
  std::function<void(std::size_t, Cells)> take_;
  Cells cells_;
  std::size_t number_ = 0;
  bool is_behind_cr_ = false;  ///< whether a CR has just ended a row
  std::exception_ptr failure_;
};

std::optional<Column> column_called(std::string_view heading) {
  const std::string name = in_lower_case(without_spaces(heading));
  return meaning_of(std::string_view(name), std::span<const Word<Column>>(columns));
}

std::ptrdiff_t known_in(const Cells& cells) {
  return std::ranges::count_if(
      cells, [](const std::string& cell) { return column_called(cell).has_value(); });
}

/// A title, or a line that tells spreadsheets the separator, may be above the headings.
constexpr int most_rows_above = 20;

/// Returns the delimiter, which depends on the country of the spreadsheet's user: the one with
/// which the first lines contain the most known headings.
char delimiter_of(std::string_view text) {
  char best = ',';
  std::ptrdiff_t most = 0;
  for (int line = 0; line <= most_rows_above && !text.empty(); ++line) {
    const std::string_view heading = text.substr(0, text.find_first_of("\r\n"));
    for (const char delimiter : {',', ';', '\t'}) {
      std::ptrdiff_t known = 0;
      Rows(delimiter).read_rows(heading, [&](std::size_t, const Cells& cells) {
        known = std::max(known, known_in(cells));
      });
      if (known <= most) continue;
      most = known;
      best = delimiter;
    }
    text.remove_prefix(std::min(text.find_first_not_of("\r\n", heading.size()), text.size()));
  }
  return best;
}

/// Reads the table, and collects its errors.
class TableReader {
 public:
  explicit TableReader(std::string source) : source_(std::move(source)) {}

  Expected<std::vector<SheetRow>, Diagnostics> read_table(std::string_view text) {
    const std::optional<std::size_t> broken =
        Rows(delimiter_of(text)).read_rows(text, [this](std::size_t number, Cells cells) {
          take(number, std::move(cells));
        });
    if (broken) {
      refuse(*broken, "", DiagnosticCode::csv_syntax, "the quotes in this row do not match",
             "put a cell with quotes in quotes, and double each quote in it");
    } else if (!has_heading_ && nearest_) {
      take_heading(nearest_->first, nearest_->second);
    } else if (!has_heading_) {
      refuse(1, "", DiagnosticCode::missing_key, "the sheet has no heading",
             "bounty review --sheet writes one with all its columns");
    }
    if (!diagnostics_.empty()) return std::move(diagnostics_);
    return std::move(rows_);
  }

 private:
  void refuse(std::size_t row, std::string_view column, DiagnosticCode code, std::string message,
              Hint hint = {}) {
    diagnostics_.push_back({.code = code,
                            .message = std::move(message),
                            .hint = std::move(hint),
                            .source = place_in_sheet(source_, row, column)});
  }

  void take(std::size_t number, Cells cells) {
    if (!has_heading_) return look_for_heading(number, std::move(cells));
    if (!diagnostics_.empty()) return;
    SheetRow row{.number = number};
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i < headings_.size() && headings_[i]) {
        row.cells.at(static_cast<std::size_t>(*headings_[i])) = std::move(cells[i]);
      } else if (!is_remark_.contains(i) && !cells[i].empty()) {
        refuse(number, "", DiagnosticCode::unknown_key,
               fmt::format("{} is in a column without a heading", in_quotes(cells[i])),
               "give your own column a heading that begins with x-");
      }
    }
    for (const Column column :
         {Column::judgement, Column::stands, Column::decision, Column::amount, Column::note}) {
      std::string& cell = row.cells.at(static_cast<std::size_t>(column));
      cell = without_spaces(cell);
    }
    rows_.push_back(std::move(row));
  }

  /// Looks for the headings. If the table was sorted together with them, some of its rows are above
  /// them.
  void look_for_heading(std::size_t number, Cells cells) {
    constexpr std::ptrdiff_t enough = 2;
    constexpr std::ptrdiff_t most_of_title = 2;
    const std::ptrdiff_t known = known_in(cells);
    if (known >= enough) {
      if (table_above_)
        refuse(*table_above_, "", DiagnosticCode::csv_syntax, "this row is above the headings",
               fmt::format("move the headings, which are in row {}, above all decisions", number));
      return take_heading(number, cells);
    }
    const auto filled =
        std::ranges::count_if(cells, [](const std::string& cell) { return !cell.empty(); });
    if (filled > most_of_title && !table_above_) table_above_ = number;
    if (known != 0 && !nearest_) nearest_.emplace(number, std::move(cells));
  }

  void take_heading(std::size_t number, const Cells& cells) {
    has_heading_ = true;
    std::array<bool, columns.size()> is_there{};
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string name = without_spaces(cells[i]);
      const std::optional<Column> column = column_called(name);
      headings_.push_back(column);
      if (column && std::exchange(is_there.at(static_cast<std::size_t>(*column)), true)) {
        refuse(number, name, DiagnosticCode::duplicate_key,
               fmt::format("the column {} appears twice", in_quotes(name)));
      } else if (!column && is_remark(name)) {
        is_remark_.insert(i);
      } else if (!column && !name.empty()) {
        report_unknown(number, name);
      }
    }
    for (const Word<Column>& column : columns) {
      const bool is_needed = column.meaning != Column::worth && column.meaning != Column::note;
      if (is_needed && !is_meant_.contains(column.text) &&
          !is_there.at(static_cast<std::size_t>(column.meaning)))
        refuse(number, "", DiagnosticCode::missing_key,
               fmt::format("the column {} is missing", in_quotes(column.text)));
    }
  }

  void report_unknown(std::size_t number, const std::string& name) {
    const std::vector<std::string_view> known = texts_of<Column>(columns);
    const Hint hint = hint_for_name(name, known);
    for (std::string& nearest : nearest_names(name, known)) is_meant_.insert(std::move(nearest));
    refuse(number, name, DiagnosticCode::unknown_key,
           fmt::format("unknown column {}", in_quotes(name)),
           hint.empty() ? "begin the heading of your own column with x-" : hint);
  }

  const std::string source_;
  bool has_heading_ = false;
  std::optional<std::size_t> table_above_;                ///< a row with more cells than a title
  std::optional<std::pair<std::size_t, Cells>> nearest_;  ///< a row with one known heading
  std::vector<std::optional<Column>> headings_;
  std::set<std::string, std::less<>> is_meant_;  ///< columns that an unknown one may mean
  std::set<std::size_t> is_remark_;              ///< the user's own columns
  std::vector<SheetRow> rows_;
  Diagnostics diagnostics_;
};

}  // namespace

bool SheetRow::decides() const {
  return !at(Column::decision).empty() || !at(Column::amount).empty() || !at(Column::note).empty();
}

std::string place_in_sheet(std::string_view sheet, std::size_t row, std::string_view column) {
  return fmt::format("{}, row {}{}{}", sheet, row, column.empty() ? "" : ", ", column);
}

Expected<std::vector<SheetRow>, Diagnostics> read_sheet(const Document& document) {
  if (document.text.size() > most_bytes)
    return Diagnostics{too_large(document, "a sheet", most_bytes)};
  const Expected<std::string, Diagnostic> text = text_in_utf8(document);
  if (!text) return Diagnostics{text.error()};
  return TableReader(name_of(document.source)).read_table(text.value());
}

}  // namespace bounty
