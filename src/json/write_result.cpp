#include "bounty/read.hpp"
#include "bounty/write.hpp"
#include "json/json_writer.hpp"
#include "json/write_parts.hpp"
#include "names/words.hpp"

namespace bounty {
namespace {

void write_applied_policy(JsonWriter& json, const Payout& payout) {
  json.key("policy").begin_object();
  json.member("name", payout.policy);
  json.member("rate_per_hour_cents", payout.rate_per_hour.cents());
  json.member("bonus_cap", payout.bonus_cap);
  json.member("rate_source", word_for(payout.rate_source));
  json.end_object();
}

void write_applied_review(JsonWriter& json, const AppliedReview& review) {
  json.key("review").begin_object();
  json.member("source", review.source);
  json.member_unless_empty("reviewer", review.reviewer);
  json.member_unless_empty("date", review.date);
  json.member("final", review.final);
  json.end_object();
}

void write_bonus(JsonWriter& json, const BonusRate& bonus) {
  json.key("bonus").begin_object();
  json.member("rate", bonus.rate);
  if (!bonus.criteria.empty()) {
    json.key("criteria").begin_object();
    for (const auto& [criterion, rate] : bonus.criteria) json.name(criterion).value(rate);
    json.end_object();
  }
  json.end_object();
}

void write_undecided(JsonWriter& json, const std::vector<UndecidedJudgement>& undecided) {
  json.key("undecided").begin_array();
  for (const UndecidedJudgement& judgement : undecided) {
    json.begin_object();
    json.member("judgement", word_for(judgement.judgement));
    json.member_unless_empty("where", judgement.where);
    if (judgement.worth) json.member("worth_cents", *judgement.worth);
    json.end_object();
  }
  json.end_array();
}

void write_missing(JsonWriter& json, const std::vector<PaymentNeed>& missing) {
  json.key("missing").begin_array();
  for (const PaymentNeed need : missing) json.value(word_for(need));
  json.end_array();
}

}  // namespace

void write_earlier_payment(JsonWriter& json, const EarlierPayment& paid) {
  json.key("paid").begin_object();
  json.member_unless_empty("date", paid.date);
  json.member("amount_cents", paid.amount);
  json.member("source", paid.source);
  json.end_object();
}

void write_payment(JsonWriter& json, const Payment& payment) {
  json.key("payment").begin_object();
  json.member("status", word_for(payment.status));
  json.key("payable_cents");
  if (payment.payable) {
    json.value(*payment.payable);
  } else {
    json.null();
  }
  if (payment.reason) json.member("reason", word_for(*payment.reason));
  if (!payment.missing.empty()) write_missing(json, payment.missing);
  json.member_unless_empty("date", payment.date);
  if (payment.approved) json.member("approved_cents", *payment.approved);
  json.member_unless_empty("payee", payment.payee);
  json.member_unless_empty("payable_source", payment.payable_source);
  if (payment.paid) write_earlier_payment(json, *payment.paid);
  json.member_unless_empty("note", payment.note);
  json.end_object();
}

namespace {

void write_acknowledgement(JsonWriter& json, const Acknowledgement& acknowledgement) {
  json.key("acknowledgement").begin_object();
  json.member("due", acknowledgement.due);
  json.member_unless_empty("name", acknowledgement.name);
  json.end_object();
}

}  // namespace

void write_step(JsonWriter& json, const StepPayout& step) {
  json.begin_object();
  json.member("task", step.task);
  json.member("step", step.step);
  json.member_unless_empty("activity", step.activity);
  json.member("time_seconds", step.time.value);
  json.member("computation_seconds", step.computation);
  json.member("count", step.count.number());
  json.member("full_rate_count", step.full_rate_count.number());
  json.member("repeat_count", step.repeat_count.number());
  json.member("repeat_rate", step.repeat_rate);
  json.member("qa", word_for(step.qa));
  json.member("qa_rate", step.qa_rate);
  json.member("gross_cents", step.gross);
  write_deductions(json, step.deductions);
  json.member("amount_cents", step.amount);
  json.end_object();
}

void write_heading(JsonWriter& json, std::string_view format, const Payout& payout) {
  json.member("format", format);
  json.member("source", payout.source);
  json.member("family", payout.family);
  json.member("kind", word_for(payout.kind));
  json.member_unless_empty("author", payout.author);
  write_applied_policy(json, payout);
  if (payout.review) write_applied_review(json, *payout.review);
}

namespace {

void write_steps(JsonWriter& json, const std::vector<StepPayout>& steps) {
  json.key("steps").begin_array();
  for (const StepPayout& step : steps) write_step(json, step);
  json.end_array();
}

void write_totals(JsonWriter& json, const Payout& payout) {
  json.member("gross_cents", payout.gross);
  write_deductions(json, payout.deductions);
  json.member("base_payment_cents", payout.base_payment);
  write_bonus(json, payout.bonus_rate);
  json.member("bonus_cents", payout.bonus);
  json.member("bounty_cents", payout.bounty);
  json.member("ceiling_cents", payout.ceiling);
}

}  // namespace

void write_payout(JsonWriter& json, const Payout& payout, Lists lists) {
  json.begin_object();
  write_heading(json, result_format, payout);
  if (lists == Lists::all) write_steps(json, payout.steps);
  write_totals(json, payout);
  write_undecided(json, payout.undecided);
  write_payment(json, payout.payment);
  write_acknowledgement(json, payout.acknowledgement);
  json.member("fast_track", payout.fast_track);
  json.key("warnings");
  write_warnings(json, payout.warnings);
  json.end_object();
}

std::string write_result(const Payout& payout) {
  std::string text;
  JsonWriter json(text, JsonWriter::Layout::indented);
  write_payout(json, payout, Lists::all);
  return text + "\n";
}

}  // namespace bounty
