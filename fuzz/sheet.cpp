#include <string>

#include "bounty/print.hpp"
#include "bounty/report.hpp"
#include "promises.hpp"
#include "review/review_text.hpp"
#include "review/sheet/cells.hpp"
#include "review/sheet/sheet.hpp"
#include "targets.hpp"
#include "unicode/utf8.hpp"

namespace bounty::fuzz {
namespace {

void require_good_errors(const Diagnostics& diagnostics) {
  require(!diagnostics.empty(), "a rejected sheet has an error");
  for (const Diagnostic& diagnostic : diagnostics) {
    require(!name_of(diagnostic.source).empty(), "an error of a sheet has a place");
    require_readable(text_diagnostic(diagnostic, {}));
  }
}

void require_good_row(const SheetRow& row) {
  for (const std::string& cell : row.cells) {
    require(!find_invalid_utf8(cell), "a cell is UTF-8");
    require(holds(as_cell(cell), cell), "a text is recognized in its cell");
    if (const auto rate = parse_rate_cell(cell))
      require(says_the_same(cell, fraction(rate.value())), "a rate reads back as the same");
    if (const auto amount = parse_amount_cell(cell))
      require(parse_amount_cell(plain_amount(amount.value())).has_value(), "an amount reads back");
  }
}

}  // namespace

/// Uses the text both as a sheet and as the review that it changes.
void sheet(std::string_view bytes) {
  const Document document{"file", std::string(bytes)};
  const auto rows = read_sheet(document);
  if (!rows) require_good_errors(rows.error());
  if (rows) {
    for (const SheetRow& row : rows.value()) require_good_row(row);
  }
  if (!read_review(document)) return;
  ReviewText review(document.text);
  require(review.written() == document.text, "a review keeps every byte");
  review.put("confidence", "x-fuzz", "1");
  const Document changed{"file", review.written()};
  require(read_review(changed).has_value(), "a review with another remark is valid");
  review.remove("confidence", "x-fuzz");
  const Document line{"file", review.line()};
  require(read_review(line).has_value(), "a review on one line is valid");
}

}  // namespace bounty::fuzz
