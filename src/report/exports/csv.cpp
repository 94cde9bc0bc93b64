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
#include "names/words.hpp"
#include "report/exports/looks_like_number.hpp"
#include "report/parts/display_text.hpp"
#include "unicode/ascii.hpp"
#include "unicode/byte_words.hpp"
#include "unicode/characters.hpp"

namespace bounty {

/// Spreadsheets compute what begins with one of these; some of them with the full-width ones too.
bool begins_formula(std::string_view content) {
  if (!content.empty() && is_letter_or_digit(content.front())) return false;
  constexpr std::array<std::string_view, 8> signs = {"=",      "+",      "-",      "@",
                                                     "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
  return std::ranges::any_of(signs, [&](auto sign) { return content.starts_with(sign); });
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
  constexpr std::size_t most_digits = 20;  // and a sign
  begin_cell();
  make_room(most_digits);
  char* const at = &cells_[size_];
  size_ += static_cast<std::size_t>(std::to_chars(at, at + most_digits, number).ptr - at);
  return *this;
}

CsvRow& CsvRow::amount(const std::optional<Money>& amount) {
  return amount ? cents(*amount).raw(plain_amount(*amount)) : blanks(2);
}

CsvRow& CsvRow::blanks(int cells) {
  for (int i = 0; i < cells; ++i) begin_cell();
  return *this;
}

namespace {

constexpr std::string_view submissions_heading =
    "source,status,family,kind,author,gross_cents,computation_cents,repeated_steps_cents,"
    "missing_qa_cents,base_payment_cents,bonus_rate,bonus_cents,bounty_cents,bounty,ceiling_cents,"
    "ceiling,payment,payable_cents,payable,payment_reason,payment_date,warnings,error\r\n";
constexpr std::string_view steps_heading =
    "source,status,family,author,task,step,activity,time_seconds,computation_seconds,count,"
    "full_rate_count,repeat_count,repeat_rate,qa,qa_rate,gross_cents,computation_cents,"
    "repeated_steps_cents,missing_qa_cents,amount_cents,amount,error\r\n";
constexpr std::string_view undecided_heading =
    "source,status,family,author,judgement,where,by,worth_cents,worth,error\r\n";

constexpr std::string_view heading_of(CsvRows rows) {
  switch (rows) {
    case CsvRows::steps: return steps_heading;
    case CsvRows::undecided: return undecided_heading;
    case CsvRows::submissions: break;
  }
  return submissions_heading;
}

constexpr int columns_of(CsvRows rows) {
  return static_cast<int>(std::ranges::count(heading_of(rows), ',')) + 1;
}

void add_deductions(CsvRow& row, const Deductions& deductions) {
  row.cents(deductions.computation);
  row.cents(deductions.repeated_steps);
  row.cents(deductions.missing_qa);
}

std::string codes_of(const std::vector<Warning>& warnings) {
  std::string codes;
  for (const Warning& warning : warnings) {
    if (!codes.empty()) codes += ' ';
    codes += word_for(warning.code);
  }
  return codes;
}

/// Writes the rows of one table into a text.
class CsvTable {
 public:
  CsvTable(std::string& text, const CsvStyle& style) : text_(text), style_(style) {}

  void write_payout(const Payout& payout) {
    const Payment& payment = payout.payment;
    CsvRow row = begin_row();
    row.text(payout.source).raw("scored").text(payout.family).raw(word_for(payout.kind));
    row.text(payout.author).cents(payout.gross);
    add_deductions(row, payout.deductions);
    row.cents(payout.base_payment).raw(fraction(payout.bonus_rate.rate)).cents(payout.bonus);
    row.amount(payout.bounty).amount(payout.ceiling);
    row.raw(word_for(payment.status)).amount(payment.payable);
    row.raw(payment.reason ? word_for(*payment.reason) : "").raw(payment.date);
    row.raw(codes_of(payout.warnings)).blanks(1).end();
  }

  void write_steps(const Payout& payout) {
    for (const StepPayout& step : payout.steps) write_step(payout, step);
    if (!payout.steps.empty()) return;
    CsvRow row = begin_row();
    begin(row, payout);
    row.blanks(columns_of(CsvRows::steps) - 4).end();
  }

  void write_judgement(const Payout& payout, const UndecidedJudgement& judgement) {
    CsvRow row = begin_row();
    begin(row, payout);
    row.raw(word_for(judgement.judgement)).text(judgement.where).raw(whose_turn(judgement));
    row.amount(judgement.worth).blanks(1).end();
  }

  void write_rejection(const Rejection& rejection) {
    CsvRow row = begin_row();
    row.text(rejection.source).raw("rejected");
    row.blanks(columns_of(style_.rows) - 3).text(one_line(rejection.diagnostics.front())).end();
  }

 private:
  CsvRow begin_row() { return CsvRow(text_, style_.is_for_excel); }

  /// What rows of less than a submission begin with.
  static void begin(CsvRow& row, const Payout& payout) {
    row.text(payout.source).raw("scored").text(payout.family).text(payout.author);
  }

  void write_step(const Payout& payout, const StepPayout& step) {
    CsvRow row = begin_row();
    begin(row, payout);
    row.text(step.task).text(step.step).text(step.activity);
    row.raw(seconds(step.time.value)).raw(seconds(step.computation)).number(step.count.number());
    row.number(step.full_rate_count.number()).number(step.repeat_count.number());
    row.raw(fraction(step.repeat_rate)).raw(word_for(step.qa)).raw(fraction(step.qa_rate));
    row.cents(step.gross);
    add_deductions(row, step.deductions);
    row.amount(step.amount).blanks(1).end();
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
  return std::string(mark).append(heading_of(style.rows));
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
