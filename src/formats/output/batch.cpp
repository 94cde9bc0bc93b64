#include "formats/output/batch.hpp"

#include "bounty/write.hpp"
#include "formats/read_document.hpp"

namespace bounty {
namespace {

/// Passes on the text once it has 64 KiB, so that the whole document is never in memory as text.
void flush_if_large(std::string& text, const std::function<void(std::string_view)>& write) {
  constexpr std::size_t enough = std::size_t{64} * 1024;
  if (text.size() < enough) return;
  write(text);
  text.clear();
}

using Outcomes = Expected<std::vector<Outcome>, Diagnostics>;

template <const auto& description>
Outcomes read_single_outcome(const Document& document) {
  auto read = read_document<description>(document);
  if (!read) return std::move(read.error());
  std::vector<Outcome> outcomes;
  outcomes.emplace_back(std::move(read.value().model));
  return outcomes;
}

Outcomes read_batch(const Document& document) {
  auto read = read_document<format::batch>(document);
  if (!read) return std::move(read.error());
  std::vector<Outcome> outcomes;
  for (Payout& payout : read.value().model.results) outcomes.emplace_back(std::move(payout));
  for (Rejection& rejection : read.value().model.rejections)
    outcomes.emplace_back(std::move(rejection));
  return outcomes;
}

}  // namespace

void format::write_outcome(JsonWriter& json, const Outcome& outcome, Lists lists) {
  if (const auto* payout = std::get_if<Payout>(&outcome)) {
    write_payout(json, *payout, lists);
  } else {
    write_object<rejection>(json, std::get<Rejection>(outcome));
  }
}

void write_line(std::string& text, const Outcome& outcome, Lists lists) {
  JsonWriter json(text, JsonWriter::Layout::one_line);
  format::write_outcome(json, outcome, lists);
  text += '\n';
}

void write_batch(const std::vector<Outcome>& outcomes, const Totals& totals, Lists lists,
                 const std::function<void(std::string_view)>& write,
                 const std::optional<Money>& budget) {
  using format::StoredBatch;
  std::string text;
  JsonWriter json(text, JsonWriter::Layout::indented);
  kind::begin_document<batch_format>(json);
  json.key(key_of<format::batch>(&StoredBatch::results)).begin_array();
  for (const Outcome& outcome : outcomes) {
    if (std::holds_alternative<Payout>(outcome)) format::write_outcome(json, outcome, lists);
    flush_if_large(text, write);
  }
  json.end_array().key(key_of<format::batch>(&StoredBatch::rejections)).begin_array();
  for (const Outcome& outcome : outcomes) {
    if (std::holds_alternative<Rejection>(outcome)) format::write_outcome(json, outcome, lists);
    flush_if_large(text, write);
  }
  json.end_array().key(key_of<format::batch>(&StoredBatch::totals));
  write_object<format::totals>(json, totals);
  if (budget) {
    json.key(key_of<format::batch>(&StoredBatch::budget));
    write_object<format::budget>(json, budget_after(*budget, totals));
  }
  json.end_object();
  write(text + "\n");
}

/// Reads a document of any other format as a result, so that the error says which format was
/// expected.
Outcomes read_stored_as(std::string_view format, const Document& document) {
  if (format == batch_format) return read_batch(document);
  if (format == rejection_format) return read_single_outcome<format::rejection>(document);
  return read_single_outcome<format::result>(document);
}

Outcomes read_stored(const Document& document) {
  return read_stored_as(format_of(document), document);
}

}  // namespace bounty
