#include "stored/record_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "bounty/read.hpp"
#include "bounty/verify.hpp"
#include "bounty/write.hpp"
#include "formats/output/batch.hpp"
#include "names/names.hpp"
#include "stored/stored_keys.hpp"
#include "values/diagnostics.hpp"

namespace bounty {
namespace {

/// Results may have been removed.
Diagnostic totals_differ(const Document& document, bool are_stated) {
  return {.code = DiagnosticCode::does_not_add_up,
          .message = are_stated ? "the totals of the batch are not the sums of its results"
                                : "the batch states no totals to compare with its results",
          .hint = "score it again: records must not be edited",
          .source = document.source};
}

/// `its first line states 3 for "payments", but the rest adds up to 2`
Diagnostic lacks_what_is_announced(const Difference& difference, const Source& source) {
  const std::string_view key = std::string_view(difference.pointer).substr(1);
  const std::string announced = difference.stored.empty() ? "nothing" : difference.stored;
  return {.code = DiagnosticCode::cannot_read,
          .message = fmt::format(
              "cannot read it: its first line states {} for {}, but the rest adds up to {}",
              announced, in_quotes(key), difference.computed),
          .hint = "it may have been cut off or edited: restore it from a copy",
          .source = source};
}

}  // namespace

void RecordReader::take(const StoredDocument& stored) {
  const std::string format = format_of(stored.document);
  if (format == record_format && stored.pointer.empty()) return begin_head(stored.document);
  if (format == void_format) return read_voided(stored.document);
  read_outcomes(stored, format);
}

void RecordReader::end_batch(const StoredDocument& rest) {
  if (!wrong_.empty()) return;
  check_totals(rest.document);
  totals_ = {};
}

/// A second first line may follow if records were put together, so this ends the record before it.
void RecordReader::begin_head(const Document& document) {
  end_head();
  head_ = RecordHead{document};
}

void RecordReader::end_text() { end_head(); }

void RecordReader::end_head() {
  const auto head = std::exchange(head_, std::nullopt);
  if (!head || !wrong_.empty()) return;
  Expected<std::vector<Difference>, Diagnostics> found = head->differences();
  if (!found) return add_errors(std::move(found.error()));
  const auto of_ours = std::ranges::find_if(
      found.value(), [](const Difference& difference) { return !difference.computed.empty(); });
  if (of_ours != found.value().end())
    fail(lacks_what_is_announced(*of_ours, head->document.source));
}

void RecordReader::fail(Diagnostic diagnostic) { wrong_.push_back(std::move(diagnostic)); }

void RecordReader::read_outcomes(const StoredDocument& stored, std::string_view format) {
  Expected<std::vector<Outcome>, Diagnostics> outcomes = read_stored_as(format, stored.document);
  if (!outcomes) {
    for (Diagnostic& diagnostic : outcomes.error()) {
      const bool is_placed = diagnostic.place.line != 0 && stored.line_of_text != nullptr;
      if (is_placed) diagnostic.place.line = stored.line_of_text(diagnostic.place.line);
    }
    return add_errors(std::move(outcomes.error()));
  }
  const bool is_in_batch = !stored.pointer.empty();
  for (const Outcome& outcome : outcomes.value()) {
    if (is_in_batch) totals_.add(outcome);
    if (head_) head_->followed.add(outcome);
    take_outcome(outcome, stored.document);
  }
}

void RecordReader::read_voided(const Document& document) {
  Expected<VoidedPayment, Diagnostics> voided = read_voided_payment(document);
  if (!voided) return add_errors(std::move(voided.error()));
  if (head_) head_->followed.add(voided.value());
  take_void(voided.value(), document);
}

void RecordReader::add_errors(Diagnostics diagnostics) {
  std::ranges::move(diagnostics, std::back_inserter(wrong_));
}

/// A single total that is not stated is not compared.
void RecordReader::check_totals(const Document& rest) {
  Document right{"recomputed", ""};
  write_batch({}, totals_, Lists::all, [&](std::string_view text) { right.text += text; });
  const auto stored = JsonValues::read(rest);
  const auto computed = JsonValues::read(right);
  const bool are_stated =
      stored && stored.value().value_at(pointer_through({stored_key::totals})) != JsonValues::none;
  if (!are_stated || !computed) return fail(totals_differ(rest, are_stated));
  const std::vector<Difference> found = differences(stored.value(), computed.value());
  const bool differ = std::ranges::any_of(found, [](const Difference& difference) {
    return !difference.stored.empty() && !difference.computed.empty();
  });
  if (differ) fail(totals_differ(rest, are_stated));
}

}  // namespace bounty
