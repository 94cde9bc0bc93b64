#include "formats/output/result.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "bounty/print.hpp"
#include "bounty/write.hpp"

namespace bounty::format {
namespace {

constexpr const char* never_edited = "score the submission again: results must not be edited";

/// Returns the base payment that the steps add up to. Precondition: the result has steps, unlike a
/// summary.
Sum base_payment_of_steps(const Payout& payout) {
  Sum sum;
  for (const StepPayout& step : payout.steps) sum += step.amount;
  return sum;
}

Sum bounty_of_parts(const Payout& payout) {
  Sum sum;
  sum += payout.base_payment;
  return sum += payout.bonus;
}

Sum sum_of(Money amount) {
  Sum sum;
  return sum += amount;
}

std::optional<Money> payable_by_status(const Payout& payout) {
  switch (payout.payment.status) {
    case PaymentStatus::clear: return payout.bounty;
    case PaymentStatus::withheld:
    case PaymentStatus::blocked: return Money();
    case PaymentStatus::unchecked: break;
  }
  return std::nullopt;
}

bool is_consistent_payment(const Payout& payout) {
  const bool is_withheld = payout.payment.status == PaymentStatus::withheld;
  return payout.payment.payable == payable_by_status(payout) &&
         payout.payment.reason.has_value() == is_withheld;
}

void check_sum(Reading& in, Money stated, Sum parts, std::string_view key) {
  if (parts == sum_of(stated)) return;
  in.report(
      DiagnosticCode::does_not_add_up,
      fmt::format("the parts of {} add up to {}, not {}", key, dollars(parts), dollars(stated)),
      never_edited, in.span_of_value(key), fmt::format("/{}", key));
}

}  // namespace

bool AddsUp::is_right(const Payout& payout) {
  return (payout.steps.empty() || base_payment_of_steps(payout) == sum_of(payout.base_payment)) &&
         bounty_of_parts(payout) == sum_of(payout.bounty) && is_consistent_payment(payout);
}

void AddsUp::check(Reading& in, const Payout& payout, Span) {
  if (!payout.steps.empty()) {
    check_sum(in, payout.base_payment, base_payment_of_steps(payout),
              key_of<result>(&Payout::base_payment));
  }
  check_sum(in, payout.bounty, bounty_of_parts(payout), key_of<result>(&Payout::bounty));
  if (is_consistent_payment(payout)) return;
  constexpr std::string_view key = key_of<result>(&Payout::payment);
  in.report(DiagnosticCode::does_not_add_up,
            fmt::format("the payment is {}, which does not match its other values",
                        word_for(payout.payment.status)),
            never_edited, in.span_of_value(key), fmt::format("/{}", key));
}

/// A specification has no steps, and earns nothing.
void AddsUp::describe(Schema& schema) {
  const std::string kind(key_of<result>(&Payout::kind));
  const std::string steps(key_of<result>(&Payout::steps));
  schema["if"]["properties"][kind]["const"] = word_for(SubmissionKind::specification);
  schema["then"]["properties"][steps]["maxItems"] = 0;
  for (const auto amount : {&Payout::gross, &Payout::ceiling}) {
    schema["then"]["properties"][std::string(key_of<result>(amount))]["const"] = 0;
  }
  schema["else"]["properties"][steps]["minItems"] = 1;
}

void WhereByJudgement::describe(Schema& schema) {
  const std::string judgement(key_of<undecided_judgement>(&UndecidedJudgement::judgement));
  const std::string where(key_of<undecided_judgement>(&UndecidedJudgement::where));
  const std::string worth(key_of<undecided_judgement>(&UndecidedJudgement::worth));
  for (const Word<JudgementKind>& word : words_of<JudgementKind>()) {
    const bool is_payment = word.meaning == JudgementKind::payment;
    const bool has_name = !is_payment && word.meaning != JudgementKind::bonus;
    Schema one;
    one["properties"][judgement]["const"] = word.text;
    kind::require(one, where, has_name);
    kind::require(one, worth, !is_payment);
    schema["oneOf"].push_back(std::move(one));
  }
}

void PayableByStatus::describe(Schema& schema) {
  const std::string status(key_of<payment>(&Payment::status));
  const std::string payable(key_of<payment>(&Payment::payable));
  const std::string reason(key_of<payment>(&Payment::reason));
  const std::string missing(key_of<payment>(&Payment::missing));
  for (const Word<PaymentStatus>& word : words_of<PaymentStatus>()) {
    const bool is_unchecked = word.meaning == PaymentStatus::unchecked;
    Schema one;
    one["properties"][status]["const"] = word.text;
    if (is_unchecked) {
      one["properties"][payable]["type"] = "null";
    } else if (word.meaning == PaymentStatus::clear) {
      one["properties"][payable]["type"] = "integer";
      one["properties"][payable]["minimum"] = 0;
    } else {
      one["properties"][payable]["const"] = 0;
    }
    kind::require(one, reason, word.meaning == PaymentStatus::withheld);
    if (!is_unchecked) kind::require(one, missing, false);
    schema["oneOf"].push_back(std::move(one));
  }
}

void write_payout(JsonWriter& json, const Payout& payout, Lists lists) {
  using Steps = std::vector<StepPayout> Payout::*;
  const Steps left_out = lists == Lists::all ? nullptr : &Payout::steps;
  write_object<result>(json, payout, left_out);
}

}  // namespace bounty::format

namespace bounty {

std::string write_result(const Payout& payout) {
  std::string text;
  JsonWriter json(text, JsonWriter::Layout::indented);
  format::write_payout(json, payout, Lists::all);
  return text + "\n";
}

}  // namespace bounty
