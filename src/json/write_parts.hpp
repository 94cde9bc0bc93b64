#pragma once

#include <string_view>
#include <vector>

#include "bounty/diagnostic.hpp"
#include "bounty/payout.hpp"
#include "bounty/write.hpp"
#include "json/json_writer.hpp"

namespace bounty {

/// The diagnostics as an array; each names its own source where it is not `source`.
void write_diagnostics(JsonWriter& json, std::string_view source, const Diagnostics& diagnostics);

/// The warnings as an array.
void write_warnings(JsonWriter& json, const std::vector<Warning>& warnings);

/// What every document about a payout begins with: its format, what it is about, whose terms.
void write_heading(JsonWriter& json, std::string_view format, const Payout& payout);

/// A result and a rejection, whatever they stand in.
void write_payout(JsonWriter& json, const Payout& payout, Lists lists);
void write_rejection(JsonWriter& json, const std::string& source, const Diagnostics& diagnostics);
void write_outcome(JsonWriter& json, const Outcome& outcome, Lists lists);

/// Whether, when and to whom the bounty is paid, with its key.
void write_payment(JsonWriter& json, const Payment& payment);

/// The payment that has been made, with its key.
void write_earlier_payment(JsonWriter& json, const EarlierPayment& paid);

/// A step with its amounts, and the sums over a batch.
void write_step(JsonWriter& json, const StepPayout& step);
void write_totals(JsonWriter& json, const Totals& totals);

/// The three deductions, of a step, a payout or a batch.
template <class Deducted>
void write_deductions(JsonWriter& json, const Deducted& from) {
  json.key("deductions").begin_object();
  json.member("computation_cents", from.computation);
  json.member("repeated_steps_cents", from.repeated_steps);
  json.member("missing_qa_cents", from.missing_qa);
  json.end_object();
}

}  // namespace bounty
