#include <algorithm>
#include <iterator>

#include "bounty/print.hpp"
#include "bounty/report.hpp"
#include "report/exports/csv.hpp"
#include "report/exports/looks_like_number.hpp"
#include "review/judgements.hpp"
#include "review/sheet/sheet.hpp"
#include "rules/payment.hpp"
#include "unicode/ascii.hpp"
#include "unicode/characters.hpp"

namespace bounty {
namespace {

void add_heading(std::string& text) {
  CsvRow row(text);
  for (const Word<Column>& column : columns) row.raw(column.text);
  row.end();
}

void add_row(std::string& text, const Case& judged, const PossibleJudgement& judgement) {
  CsvRow row(text);
  row.text(as_cell(judged.submission.family)).text(as_cell(judged.submission.author.name));
  row.raw(word_for(judgement.kind));
  row.text(as_cell(judgement.where));
  row.raw(judgement.worth ? plain_amount(*judgement.worth) : "");
  row.text(judgement.stands).blanks(3).end();
}

/// Whether anything is left to decide. The day of the payment is not a judgement.
bool is_open(const Case& judged) {
  const Payout& payout = judged.payout;
  const bool has_judgements = std::ranges::any_of(payout.undecided, [](const auto& undecided) {
    return undecided.judgement != JudgementKind::payment;
  });
  return has_judgements || (!payout.undecided.empty() && !lacks_only_date(payout.payment));
}

/// Returns how much the decisions can add.
std::int64_t range_of(const Case* judged) {
  return judged->payout.ceiling.cents() - judged->payout.bounty.cents();
}

}  // namespace

namespace {

std::string with_double_backslashes(std::string_view text) {
  std::string doubled;
  for (const char c : text) doubled.append(c == '\\' ? 2 : 1, c);
  return doubled;
}

}  // namespace

std::string as_cell(std::string_view text) {
  // Months have other names in other languages, but dates begin with a digit. An apostrophe of the
  // text's own would be taken for an added one.
  const bool begins_oddly = !text.empty() && (is_digit(text.front()) || text.front() == '\'');
  const bool is_odd = begins_oddly || begins_formula(text) || looks_like_number(text);
  return (is_odd ? "'" : "") + printable(with_double_backslashes(text));
}

std::set<std::string> cells_of(std::string_view text) {
  const std::string written = as_cell(text);
  std::set<std::string> cells = {written, std::string(text)};
  if (written.starts_with('\'')) cells.insert(written.substr(1));
  return cells;
}

bool holds(std::string_view cell, std::string_view text) {
  return cell == text || cells_of(text).contains(std::string(cell));
}

bool is_cell_of_name(std::string_view cell, std::string_view name) {
  const std::string written = as_cell(name);
  if (cell == written) return true;
  // Without the added apostrophe, a name with one of its own would look like another name.
  const bool is_marked = written.starts_with('\'') && !name.starts_with('\'');
  return is_marked && cell == std::string_view(written).substr(1);
}

std::string sheet_of(const Desk& desk, const Policy& policy) {
  std::vector<const Case*> open;
  for (const Case& judged : desk.cases) {
    if (is_open(judged)) open.push_back(&judged);
  }
  std::ranges::stable_sort(open, std::ranges::greater(), range_of);
  std::string text(byte_order_mark);
  add_heading(text);
  for (const Case* judged : open) {
    for (const PossibleJudgement& judgement :
         judgements_of(judged->submission, judged->judged_by(), policy, judged->payout)) {
      add_row(text, *judged, judgement);
    }
  }
  return text;
}

}  // namespace bounty
