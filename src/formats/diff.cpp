#include "bounty/write.hpp"
#include "formats/batch.hpp"

namespace bounty {
namespace {

/// What it is to have one of two, or both.
template <class Change>
std::string_view word_for_change(const Change& change) {
  if (change.before == nullptr) return "added";
  return change.after == nullptr ? "removed" : "changed";
}

/// Each once: several judgements may be undecided.
void write_keys(JsonWriter& json, const std::vector<ValueChange>& values) {
  json.key("keys").begin_array();
  std::string_view last;
  for (const ValueChange& value : values) {
    if (value.key != last) json.value(value.key);
    last = value.key;
  }
  json.end_array();
}

void write_change(JsonWriter& json, const StepChange& change) {
  json.begin_object().member("change", word_for_change(change));
  write_keys(json, change.values);
  if (change.before != nullptr) write_object<format::step_payout>(json.key("old"), *change.before);
  if (change.after != nullptr) write_object<format::step_payout>(json.key("new"), *change.after);
  json.member("worth_cents", change.worth).end_object();
}

void write_change(JsonWriter& json, const SubmissionChange& change, Lists lists) {
  json.begin_object().member("change", word_for_change(change));
  write_keys(json, change.values);
  if (change.before != nullptr) {
    format::write_outcome(json.key("old"), *change.before, Lists::undecided);
  }
  if (change.after != nullptr)
    format::write_outcome(json.key("new"), *change.after, Lists::undecided);
  if (change.has_steps && lists == Lists::all) {
    json.key("steps").begin_array();
    for (const StepChange& step : change.steps) write_change(json, step);
    json.end_array();
  }
  json.member("base_payment_worth_cents", change.base_payment);
  json.member("bonus_worth_cents", change.bonus);
  json.member("worth_cents", change.bounty);
  json.end_object();
}

}  // namespace

std::string write_diff(const Diff& diff, Lists lists) {
  std::string text;
  JsonWriter json(text, JsonWriter::Layout::indented);
  json.begin_object().member("format", diff_format);
  json.key("changes").begin_array();
  for (const SubmissionChange& change : diff.changes) write_change(json, change, lists);
  json.end_array();
  json.member("unchanged", static_cast<std::int64_t>(diff.unchanged));
  write_object<format::totals>(json.key("old_totals"), diff.before);
  write_object<format::totals>(json.key("new_totals"), diff.after);
  json.member("worth_cents", diff.worth());
  json.end_object();
  return text + "\n";
}

}  // namespace bounty
