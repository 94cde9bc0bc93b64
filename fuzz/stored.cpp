#include <string>
#include <vector>

#include "bounty/credits.hpp"
#include "bounty/csv.hpp"
#include "bounty/ledger.hpp"
#include "bounty/read.hpp"
#include "bounty/report.hpp"
#include "bounty/totals.hpp"
#include "bounty/write.hpp"
#include "formats/output/batch.hpp"
#include "formats/void.hpp"
#include "promises.hpp"
#include "targets.hpp"

namespace bounty::fuzz {
namespace {

std::string line_of(const Outcome& outcome) {
  std::string line;
  write_line(line, outcome, Lists::all);
  return line;
}

void require_reads_back(const Outcome& outcome) {
  const std::string line = line_of(outcome);
  const auto again = read_stored({"stored.json", line});
  require(again && again.value().size() == 1, "an outcome reads back");
  require(line_of(again.value().front()) == line, "an outcome reads back as the same");
}

void require_tables(const Outcome& outcome, Credits& credits) {
  std::string rows;
  write_csv(rows, outcome, {});
  write_csv(rows, outcome, {CsvRows::steps, true});
  write_csv(rows, outcome, {CsvRows::undecided});
  write_ledger(rows, outcome, {});
  if (const auto* payout = std::get_if<Payout>(&outcome)) add_credit(credits, *payout);
  require_readable(rows);
}

void require_reports(const std::vector<Outcome>& outcomes) {
  Totals totals;
  Credits credits;
  for (const Outcome& outcome : outcomes) {
    totals.add(outcome);
    require_reads_back(outcome);
    require_tables(outcome, credits);
  }
  require_readable(text_batch(outcomes, totals, {BatchOrder::bounty}, {.columns = 80}));
  require_readable(markdown_batch(outcomes, totals, {BatchOrder::family}));
  html_batch(outcomes, totals, {}, require_readable);
  require_readable(write_credits(credits));
}

/// Requires that both readers read the same document.
void require_same_stored(const Document& document) {
  const std::string format = format_of(document);
  if (format == batch_format) {
    require_same_both_ways<format::batch>(document, [](const format::StoredBatch& batch) {
      std::string lines;
      for (const Payout& payout : batch.results) lines += line_of(payout);
      for (const Rejection& rejection : batch.rejections) lines += line_of(rejection);
      return lines;
    });
  } else if (format == rejection_format) {
    require_same_both_ways<format::rejection>(document, line_of);
  } else {
    require_same_both_ways<format::result>(document, line_of);
  }
}

void require_void(const Document& document) {
  require_same_both_ways<format::voided_payment>(document, write_void);
  const auto read = read_voided_payment(document);
  if (!read) return require_good(read.error(), document);
  const std::string line = write_void(read.value());
  const auto again = read_voided_payment({"stored.json", line});
  require(again.has_value(), "a voided payment reads back");
  require(write_void(again.value()) == line, "a voided payment reads back as the same");
  std::string entry;
  write_ledger(entry, read.value(), {});
  require_readable(entry);
}

}  // namespace

void stored(std::string_view bytes) {
  const Document document{"stored.json", std::string(bytes)};
  if (format_of(document) == void_format) return require_void(document);
  require_same_stored(document);
  const auto read = read_stored(document);
  if (!read) return require_good(read.error(), document);
  require_reports(read.value());
}

}  // namespace bounty::fuzz
