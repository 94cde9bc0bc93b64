#include "promises.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "bounty/csv.hpp"
#include "bounty/ledger.hpp"
#include "bounty/report.hpp"
#include "bounty/write.hpp"
#include "unicode/characters.hpp"
#include "unicode/utf8.hpp"

namespace bounty::fuzz {
namespace {

constexpr TextStyle plain = {};
constexpr TextStyle drawn = {.has_colour = false, .has_unicode = true};

bool is_between(std::int32_t code, std::int32_t first, std::int32_t last) {
  return first <= code && code <= last;
}

/// Whether it is a control character, a line or paragraph separator, or a bidirectional control.
bool is_steering(std::int32_t code) {
  return code < ' ' || is_between(code, 0x7F, 0x9F) || code == 0x61C ||
         is_between(code, 0x200E, 0x200F) || is_between(code, 0x2028, 0x202E) ||
         is_between(code, 0x2066, 0x2069);
}

/// Returns the length in bytes of the newline at the beginning of the text, or 0.
std::size_t line_end(std::string_view text) {
  return text.starts_with('\n') ? 1 : text.starts_with("\r\n") ? 2 : 0;
}

void require_places(const Diagnostic& diagnostic, const Document& document) {
  const std::uint32_t lines = 1 + count_line_ends(document.text);
  require(diagnostic.place.line <= lines, "a diagnostic is within its document");
  require((diagnostic.place.line == 0) == (diagnostic.place.column == 0),
          "a place has a line and a column, or neither");
  require(diagnostic.length > 0, "a diagnostic is about something");
}

Money sum(const Deductions& deductions) {
  return deductions.computation + deductions.repeated_steps + deductions.missing_qa;
}

void require_readable_reports(const Payout& payout) {
  for (const TextStyle& style : {plain, drawn}) {
    require_readable(text_report(payout, style));
    require_readable(text_report(payout, style, Detail::explained, UndecidedView::chart));
  }
  require_readable(markdown_report(payout, Detail::explained));
  require_readable(html_report(payout, Detail::explained));
  std::string rows;
  write_csv(rows, payout, {CsvRows::steps});
  write_ledger(rows, payout, {});
  require_readable(rows);
}

/// Clears what results do not store: titles, and whether a time comes from the review.
void require_reads_back(const Payout& payout) {
  const std::string written = write_result(payout);
  require_readable(written);
  const auto read = read_stored({payout.source, written});
  require(read && read.value().size() == 1, "a result reads back");
  const auto* again = std::get_if<Payout>(&read.value().front());
  require(again != nullptr && again->steps.size() == payout.steps.size(),
          "a result reads back as a result");
  Payout same = *again;
  same.warnings = payout.warnings;
  require(write_result(same) == written, "a result reads back as the same");
}

}  // namespace

void require(bool is_kept, std::string_view promise) {
  if (is_kept) return;
  std::fprintf(stderr, "broken: %.*s\n", static_cast<int>(promise.size()), promise.data());
  std::abort();
}

void require_readable(std::string_view text) {
  require(!find_invalid_utf8(text), "printed text is UTF-8");
  while (!text.empty()) {
    const std::size_t end = line_end(text);
    const Character next = first_character(text);
    require(end > 0 || !is_steering(next.code), "printed text does not control a terminal");
    text.remove_prefix(std::max(end, next.bytes));
  }
}

void require_good(const Diagnostics& diagnostics, const Document& document) {
  require(!diagnostics.empty(), "a rejection has a diagnostic");
  for (const Diagnostic& diagnostic : diagnostics) {
    require_places(diagnostic, document);
    require_readable(text_diagnostic(diagnostic, document, plain));
    require_readable(text_diagnostic(diagnostic, document, drawn));
  }
  require_readable(write_rejection(
      {name_of(document.source), diagnostics, excerpt_of(diagnostics.front(), document)}));
}

void require_adds_up(const Payout& payout) {
  Money gross;
  Money base_payment;
  for (const StepPayout& step : payout.steps) {
    require(step.gross - sum(step.deductions) == step.amount, "a row adds up");
    gross += step.gross;
    base_payment += step.amount;
  }
  require(payout.gross == gross, "the gross is the sum of the rows");
  require(payout.base_payment == base_payment, "the base payment is the sum of the rows");
  require(payout.gross - sum(payout.deductions) == payout.base_payment, "the totals add up");
  require(payout.base_payment + payout.bonus == payout.bounty, "the bounty is base and bonus");
  require(payout.bounty <= payout.ceiling, "the ceiling is no less than the bounty");
}

void require_good(const Payout& payout) {
  require_adds_up(payout);
  require_readable_reports(payout);
  require_reads_back(payout);
}

}  // namespace bounty::fuzz
