#include "bounty/read.hpp"
#include "bounty/write.hpp"
#include "json/json_writer.hpp"
#include "json/write_parts.hpp"

namespace bounty {
namespace {

/// Hands over what has been written, so that the whole document never stands in memory.
void flush(std::string& text, const std::function<void(std::string_view)>& write) {
  constexpr std::size_t enough = std::size_t{64} * 1024;
  if (text.size() < enough) return;
  write(text);
  text.clear();
}

}  // namespace

void write_totals(JsonWriter& json, const Totals& totals) {
  json.begin_object();
  json.member("submissions", static_cast<std::int64_t>(totals.submissions));
  json.member("rejected", static_cast<std::int64_t>(totals.rejected));
  json.member("gross_cents", totals.gross);
  write_deductions(json, totals);
  json.member("base_payment_cents", totals.base_payment);
  json.member("bonus_cents", totals.bonus);
  json.member("bounty_cents", totals.bounty);
  json.member("ceiling_cents", totals.ceiling);
  json.member("payable_cents", totals.payable);
  json.member("withheld_cents", totals.withheld);
  json.member("blocked_cents", totals.blocked);
  json.member("unchecked_cents", totals.unchecked);
  json.end_object();
}

void write_outcome(JsonWriter& json, const Outcome& outcome, Lists lists) {
  if (const auto* payout = std::get_if<Payout>(&outcome)) {
    write_payout(json, *payout, lists);
  } else {
    const auto& rejection = std::get<Rejection>(outcome);
    write_rejection(json, rejection.source, rejection.diagnostics);
  }
}

void write_line(std::string& text, const Outcome& outcome, Lists lists) {
  JsonWriter json(text, JsonWriter::Layout::one_line);
  write_outcome(json, outcome, lists);
  text += '\n';
}

void write_batch(const std::vector<Outcome>& outcomes, const Totals& totals, Lists lists,
                 const std::function<void(std::string_view)>& write) {
  std::string text;
  JsonWriter json(text, JsonWriter::Layout::indented);
  json.begin_object().member("format", batch_format);
  json.key("results").begin_array();
  for (const Outcome& outcome : outcomes) {
    if (const auto* payout = std::get_if<Payout>(&outcome)) write_payout(json, *payout, lists);
    flush(text, write);
  }
  json.end_array().key("rejections").begin_array();
  for (const Outcome& outcome : outcomes) {
    if (const auto* rejection = std::get_if<Rejection>(&outcome))
      write_rejection(json, rejection->source, rejection->diagnostics);
    flush(text, write);
  }
  json.end_array();
  write_totals(json.key("totals"), totals);
  json.end_object();
  write(text + "\n");
}

}  // namespace bounty
