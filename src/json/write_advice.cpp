#include "bounty/write.hpp"
#include "json/json_writer.hpp"
#include "json/write_parts.hpp"

namespace bounty {
namespace {

void write_item(JsonWriter& json, const Advice& advice) {
  json.begin_object();
  json.member("advice", word_for(advice.kind));
  json.member("by", word_for(party_of(advice.kind)));
  json.member_unless_empty("where", advice.where);
  if (advice.alone) json.member("alone_cents", *advice.alone);
  json.end_object();
}

}  // namespace

std::string write_advice(const Advised& advised) {
  std::string text;
  JsonWriter json(text, JsonWriter::Layout::indented);
  json.begin_object();
  write_heading(json, "bounty-advice/1", advised.payout);
  json.key("advice").begin_array();
  for (const Advice& advice : advised.advice) write_item(json, advice);
  json.end_array();
  json.member("bounty_cents", advised.payout.bounty);
  json.member("bounty_by_submitter_cents", advised.bounty_by_submitter);
  json.member("bounty_by_program_cents", advised.payout.ceiling);
  json.member("bounty_by_both_cents", advised.bounty_by_both);
  write_payment(json, advised.payout.payment);
  json.end_object();
  return text + "\n";
}

}  // namespace bounty
