#include "report/exports/csv.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <functional>

#include "bounty/csv.hpp"
#include "bounty/print.hpp"
#include "bounty/report.hpp"
#include "formats/output/csv.hpp"
#include "names/words.hpp"
#include "report/exports/looks_like_number.hpp"
#include "report/parts/display_text.hpp"
#include "unicode/ascii.hpp"
#include "unicode/byte_words.hpp"
#include "unicode/characters.hpp"

namespace bounty {

/// Spreadsheets run a cell that begins with one of these as a formula; some also with their
/// full-width forms.
bool begins_formula(std::string_view content) {
  if (!content.empty() && is_letter_or_digit(content.front())) return false;
  constexpr std::array<std::string_view, 8> characters = {"=",      "+",      "-",      "@",
                                                          "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
  return std::ranges::any_of(characters,
                             [&](auto character) { return content.starts_with(character); });
}

namespace {

bool needs_quotes(std::string_view content) {
  return any_byte(content, [](ByteWord word) {
    return zero_bytes(word ^ bytes_of(',')) | zero_bytes(word ^ bytes_of('"'));
  });
}

}  // namespace

void CsvRow::flush() {
  text_.append(cells_.data(), size_);
  size_ = 0;
}

void CsvRow::put(std::string_view bytes) {
  make_room(bytes.size());
  if (bytes.size() > cells_.size()) {
    text_ += bytes;
    return;
  }
  std::memcpy(&cells_[size_], bytes.data(), bytes.size());
  size_ += bytes.size();
}

void CsvRow::begin_cell() {
  make_room(1);
  cells_[size_] = ',';
  size_ += is_first_ ? 0 : 1;
  is_first_ = false;
}

CsvRow& CsvRow::text(std::string_view content) {
  return is_printable_ascii(content) ? printable_text(content) : printable_text(printable(content));
}

CsvRow& CsvRow::printable_text(std::string_view content) {
  begin_cell();
  const bool is_changed = begins_formula(content) || (is_for_excel_ && looks_like_number(content));
  const std::string_view neutral = is_changed ? "'" : "";
  if (!needs_quotes(content)) {
    put(neutral);
    put(content);
    return *this;
  }
  put("\"");
  put(neutral);
  for (const char& c : content) {
    if (c == '"') put("\"");
    put({&c, 1});
  }
  put("\"");
  return *this;
}

CsvRow& CsvRow::raw(std::string_view content) {
  begin_cell();
  put(content);
  return *this;
}

CsvRow& CsvRow::number(std::int64_t number) {
  constexpr std::size_t most_digits = 20;  // including a minus sign
  begin_cell();
  make_room(most_digits);
  char* const at = &cells_[size_];
  size_ += static_cast<std::size_t>(std::to_chars(at, at + most_digits, number).ptr - at);
  return *this;
}

CsvRow& CsvRow::blanks(int cells) {
  for (int i = 0; i < cells; ++i) begin_cell();
  return *this;
}

namespace {

std::string codes_of(const std::vector<Warning>& warnings) {
  std::string codes;
  for (const Warning& warning : warnings) {
    if (!codes.empty()) codes += ' ';
    codes += word_for(warning.code);
  }
  return codes;
}

namespace csv = format::csv;

// Write a cell by the kind of its value.

void write_cell(CsvRow& row, const kind::Text&, std::string_view text) { row.text(text); }
void write_cell(CsvRow& row, const kind::Family&, std::string_view family) { row.text(family); }
void write_cell(CsvRow& row, const kind::Date&, std::string_view date) { row.raw(date); }
void write_cell(CsvRow& row, const kind::Cents&, Money amount) { row.number(amount.cents()); }
void write_cell(CsvRow& row, const kind::CentsOrNull&, Money amount) { row.number(amount.cents()); }
void write_cell(CsvRow& row, const csv::InDollars&, Money amount) { row.raw(plain_amount(amount)); }
void write_cell(CsvRow& row, const kind::Seconds&, Duration time) { row.raw(seconds(time)); }
void write_cell(CsvRow& row, const kind::StoredCount&, Count count) { row.number(count.number()); }
void write_cell(CsvRow& row, const kind::StoredRate&, Rate rate) { row.raw(fraction(rate)); }
void write_cell(CsvRow& row, const csv::Status&, const Payout&) { row.raw(csv::scored); }

template <class T>
void write_cell(CsvRow& row, const kind::WordKind<T>&, T meaning) {
  row.raw(word_for(meaning));
}

void write_cell(CsvRow& row, const csv::WarningCodes&, const std::vector<Warning>& warnings) {
  row.raw(codes_of(warnings));
}

void write_cell(CsvRow& row, const csv::ReviewSource&, const AppliedReview& review) {
  row.text(review.source);
}

void write_cell(CsvRow& row, const csv::WhoseTurn&, const UndecidedJudgement& judgement) {
  row.raw(whose_turn(judgement));
}

/// Writes a cell, which is empty if the model has no value.
template <class Column, class Model>
void write_column(CsvRow& row, const Column& column, const Model& model) {
  const auto& part = std::invoke(column.place, model);
  if constexpr (is_optional<std::remove_cvref_t<decltype(part)>>) {
    if (part) {
      write_cell(row, typename Column::Kind(), *part);
    } else {
      row.blanks(1);
    }
  } else {
    write_cell(row, typename Column::Kind(), part);
  }
}

template <const auto& columns, class Model>
void write_cells(CsvRow& row, const Model& model) {
  std::apply([&](const auto&... each) { (write_column(row, each, model), ...); }, columns);
}

template <const auto& columns>
constexpr int size_of = std::tuple_size_v<std::remove_cvref_t<decltype(columns)>>;

template <const auto& columns>
std::string headings_of() {
  std::string text;
  std::apply([&](const auto&... each) { ((text.append(each.heading) += ','), ...); }, columns);
  return text;
}

std::string headings_of(CsvRows rows) {
  switch (rows) {
    case CsvRows::steps:
      return headings_of<csv::part_of_submission>() + headings_of<csv::step>() +
             headings_of<csv::review>();
    case CsvRows::undecided:
      return headings_of<csv::part_of_submission>() + headings_of<csv::undecided>() +
             headings_of<csv::review>();
    case CsvRows::submissions: break;
  }
  return headings_of<csv::submission>();
}

/// Returns the number of columns without the error.
constexpr int columns_of(CsvRows rows) {
  switch (rows) {
    case CsvRows::steps:
      return size_of<csv::part_of_submission> + size_of<csv::step> + size_of<csv::review>;
    case CsvRows::undecided:
      return size_of<csv::part_of_submission> + size_of<csv::undecided> + size_of<csv::review>;
    case CsvRows::submissions: break;
  }
  return size_of<csv::submission>;
}

/// Appends the rows of one table to a text.
class CsvTable {
 public:
  CsvTable(std::string& text, const CsvStyle& style) : text_(text), style_(style) {}

  void write_payout(const Payout& payout) {
    CsvRow row = begin_row();
    write_cells<csv::submission>(row, payout);
    end_without_error(row);
  }

  void write_steps(const Payout& payout) {
    for (const StepPayout& step : payout.steps) write_part<csv::step>(payout, step);
    if (!payout.steps.empty()) return;
    CsvRow row = begin_row();
    write_cells<csv::part_of_submission>(row, payout);
    write_cells<csv::review>(row.blanks(size_of<csv::step>), payout);
    end_without_error(row);
  }

  void write_judgement(const Payout& payout, const UndecidedJudgement& judgement) {
    write_part<csv::undecided>(payout, judgement);
  }

  void write_rejection(const Rejection& rejection) {
    CsvRow row = begin_row();
    row.text(rejection.source).raw(csv::rejected);
    row.blanks(columns_of(style_.rows) - size_of<csv::outcome>);
    row.text(one_line(rejection.diagnostics.front())).end();
  }

 private:
  CsvRow begin_row() { return CsvRow(text_, style_.is_for_excel); }

  static void end_without_error(CsvRow& row) { row.blanks(1).end(); }

  template <const auto& columns, class Part>
  void write_part(const Payout& payout, const Part& part) {
    CsvRow row = begin_row();
    write_cells<csv::part_of_submission>(row, payout);
    write_cells<columns>(row, part);
    write_cells<csv::review>(row, payout);
    end_without_error(row);
  }

  std::string& text_;
  CsvStyle style_;
};

void write_to_do(std::string& text, const Outcome& outcome, const CsvStyle& style) {
  std::vector<RankedRow> rows = csv_to_do(outcome, style);
  rank(rows);
  for (const RankedRow& each : rows) text += each.row;
}

}  // namespace

std::string csv_heading(const CsvStyle& style) {
  const std::string_view mark = style.is_for_excel ? byte_order_mark : "";
  return fmt::format("{}{}{}\r\n", mark, headings_of(style.rows), csv::error_heading);
}

void write_csv(std::string& text, const Outcome& outcome, const CsvStyle& style) {
  if (style.rows == CsvRows::undecided) return write_to_do(text, outcome, style);
  CsvTable table(text, style);
  const auto* payout = std::get_if<Payout>(&outcome);
  if (payout == nullptr) {
    table.write_rejection(std::get<Rejection>(outcome));
  } else if (style.rows == CsvRows::steps) {
    table.write_steps(*payout);
  } else {
    table.write_payout(*payout);
  }
}

std::vector<RankedRow> csv_to_do(const Outcome& outcome, const CsvStyle& style) {
  std::vector<RankedRow> rows;
  const auto* payout = std::get_if<Payout>(&outcome);
  if (payout == nullptr) {
    CsvTable(rows.emplace_back().row, style).write_rejection(std::get<Rejection>(outcome));
    return rows;
  }
  if (is_settled(*payout)) return rows;
  for (const UndecidedJudgement& judgement : payout->undecided) {
    RankedRow& row = rows.emplace_back();
    row.urgency = urgency_of(*payout, judgement);
    CsvTable(row.row, style).write_judgement(*payout, judgement);
  }
  return rows;
}

void rank(std::vector<RankedRow>& rows) {
  std::ranges::stable_sort(rows, std::greater(), &RankedRow::urgency);
}

}  // namespace bounty
