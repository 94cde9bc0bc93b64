#include <fmt/format.h>

#include "bounty/print.hpp"
#include "json/shapes.hpp"
#include "json/stored_parts.hpp"
#include "names/words.hpp"

namespace bounty {
namespace {

Payout& payout(Reading& in) { return in.draft.stored.payout(); }
StepPayout& step(Reading& in) { return in.draft.stored.step(); }
UndecidedJudgement& judgement(Reading& in) { return in.draft.stored.judgement(); }
AppliedReview& review(Reading& in) { return *payout(in).review; }
Deductions& deductions(Reading& in) { return payout(in).deductions; }
Deductions& deductions_of_step(Reading& in) { return step(in).deductions; }
BonusRate& bonus(Reading& in) { return payout(in).bonus_rate; }
Payment& payment(Reading& in) { return payout(in).payment; }
EarlierPayment& earlier_payment(Reading& in) { return *payment(in).paid; }
Acknowledgement& acknowledgement(Reading& in) { return payout(in).acknowledgement; }
Stated<Duration>& time_of_step(Reading& in) { return step(in).time; }

template <auto member>
constexpr Shape repetitions = {.expected = "a whole number",
                               .scalars = number_only,
                               .take = take_into<step, member, take_repetitions>};

template <auto part>
constexpr std::array deductions_fields = {
    Field{"computation_cents", &cents_shape<part, &Deductions::computation>, true},
    Field{"repeated_steps_cents", &cents_shape<part, &Deductions::repeated_steps>, true},
    Field{"missing_qa_cents", &cents_shape<part, &Deductions::missing_qa>, true},
};

template <auto part>
constexpr Shape deductions_shape = {
    .expected = "an object of amounts", .fields = deductions_fields<part>, .named = &anything};

constexpr Shape hourly_rate = {
    .expected = "whole cents",
    .scalars = number_only,
    .take = take_into<payout, &Payout::rate_per_hour, take_hourly_cents>};

constexpr std::array policy_fields = {
    Field{"name", &text_shape<payout, &Payout::policy>, true},
    Field{"rate_per_hour_cents", &hourly_rate, true},
    Field{"bonus_cap", &rate_shape<payout, &Payout::bonus_cap>, true},
    Field{"rate_source", &word_shape<payout, &Payout::rate_source, take_rate_source>, true},
};
constexpr Shape policy = {
    .expected = "the policy that was applied", .fields = policy_fields, .named = &anything};

constexpr std::array review_fields = {
    Field{"source", &text_shape<review, &AppliedReview::source>, true},
    Field{"reviewer", &text_shape<review, &AppliedReview::reviewer>},
    Field{"date", &text_shape<review, &AppliedReview::date>},
    Field{"final", &boolean_shape<review, &AppliedReview::final>, true},
};
constexpr Shape applied_review = {.expected = "the review that was applied",
                                  .fields = review_fields,
                                  .named = &anything,
                                  .begin = [](Reading& in) { payout(in).review.emplace(); }};

constexpr std::array step_fields = {
    Field{"task", &text_shape<step, &StepPayout::task>, true},
    Field{"step", &text_shape<step, &StepPayout::step>, true},
    Field{"activity", &text_shape<step, &StepPayout::activity>},
    Field{"time_seconds", &seconds_shape<time_of_step, &Stated<Duration>::value>, true},
    Field{"computation_seconds", &seconds_shape<step, &StepPayout::computation>, true},
    Field{"count", &repetitions<&StepPayout::count>, true},
    Field{"full_rate_count", &repetitions<&StepPayout::full_rate_count>, true},
    Field{"repeat_count", &repetitions<&StepPayout::repeat_count>, true},
    Field{"repeat_rate", &rate_shape<step, &StepPayout::repeat_rate>, true},
    Field{"qa", &word_shape<step, &StepPayout::qa, take_evidence>, true},
    Field{"qa_rate", &rate_shape<step, &StepPayout::qa_rate>, true},
    Field{"gross_cents", &cents_shape<step, &StepPayout::gross>, true},
    Field{"deductions", &deductions_shape<deductions_of_step>, true},
    Field{"amount_cents", &cents_shape<step, &StepPayout::amount>, true},
};
constexpr Shape step_shape = {
    .expected = "a step", .fields = step_fields, .named = &anything, .begin = [](Reading& in) {
      payout(in).steps.emplace_back();
    }};
constexpr Shape steps = {.expected = "a list of steps", .element = &step_shape};

void take_criterion(Reading& in, const Scalar& value) {
  if (const std::optional<Rate> taken = take_rate(in, value)) {
    bonus(in).criteria.emplace_back(in.name(), *taken);
  }
}
constexpr Shape criterion = {
    .expected = "a rate from 0 to 1", .scalars = number_only, .take = take_criterion};
constexpr Shape criteria = {.expected = "a map from criteria to rates", .named = &criterion};
constexpr std::array bonus_fields = {
    Field{"rate", &rate_shape<bonus, &BonusRate::rate>, true},
    Field{"criteria", &criteria},
};
constexpr Shape bonus_shape = {
    .expected = "the bonus rate", .fields = bonus_fields, .named = &anything};

constexpr std::array judgement_fields = {
    Field{"judgement", &word_shape<judgement, &UndecidedJudgement::judgement, take_judgement>,
          true},
    Field{"where", &text_shape<judgement, &UndecidedJudgement::where>},
    Field{"worth_cents", &cents_shape<judgement, &UndecidedJudgement::worth>},
};
constexpr Shape judgement_shape = {
    .expected = "an undecided judgement",
    .fields = judgement_fields,
    .named = &anything,
    .begin = [](Reading& in) { payout(in).undecided.emplace_back(); }};
constexpr Shape undecided = {.expected = "a list of judgements", .element = &judgement_shape};

void take_payable(Reading& in, const Scalar& value) {
  if (value.kind != JsonKind::null) store(payment(in).payable, take_cents(in, value));
}
constexpr Shape payable = {.expected = "whole cents or null",
                           .scalars = {JsonKind::number, JsonKind::null},
                           .take = take_payable};
void take_missing(Reading& in, const Scalar& value) {
  if (const auto need = take_payment_need(in, value)) payment(in).missing.push_back(*need);
}

constexpr Shape need = {.expected = "a word", .scalars = text_only, .take = take_missing};
constexpr Shape missing = {.expected = "a list of words", .element = &need};

constexpr Shape earlier_payment_shape = {.expected = "the payment that has been made",
                                         .fields = earlier_payment_fields<earlier_payment>,
                                         .named = &anything,
                                         .begin = [](Reading& in) { payment(in).paid.emplace(); }};

constexpr std::array payment_fields = {
    Field{"status", &word_shape<payment, &Payment::status, take_payment_status>, true},
    Field{"payable_cents", &payable, true},
    Field{"reason", &word_shape<payment, &Payment::reason, take_withheld_reason>},
    Field{"missing", &missing},
    Field{"date", &date_shape<payment, &Payment::date>},
    Field{"approved_cents", &cents_shape<payment, &Payment::approved>},
    Field{"payee", &text_shape<payment, &Payment::payee>},
    Field{"payable_source", &text_shape<payment, &Payment::payable_source>},
    Field{"paid", &earlier_payment_shape},
    Field{"note", &text_shape<payment, &Payment::note>},
};
constexpr Shape payment_shape = {
    .expected = "the payment",
    .fields = payment_fields,
    .named = &anything,
    .end = [](Reading& in, Span span) { in.draft.stored.payment = span; }};

constexpr std::array acknowledgement_fields = {
    Field{"due", &boolean_shape<acknowledgement, &Acknowledgement::due>, true},
    Field{"name", &text_shape<acknowledgement, &Acknowledgement::name>},
};
constexpr Shape acknowledgement_shape = {
    .expected = "the acknowledgement", .fields = acknowledgement_fields, .named = &anything};

constexpr Shape family = {.expected = "the task family",
                          .scalars = text_only,
                          .take = take_into<payout, &Payout::family, take_family>};

/// A sum that is compared with its parts, when they are all known.
template <auto member, auto place>
constexpr Shape sum_shape = {.expected = "whole cents",
                             .scalars = number_only,
                             .take = [](Reading& in, const Scalar& value) {
                               store(payout(in).*member, take_cents(in, value));
                               in.draft.stored.*place = value.span;
                             }};

constexpr std::array result_fields = {
    Field{"format", &format_shape<result_format, result_format_in_quotes>, true},
    Field{"source", &text_shape<payout, &Payout::source>, true},
    Field{"family", &family, true},
    Field{"kind", &word_shape<payout, &Payout::kind, take_kind>, true},
    Field{"author", &text_shape<payout, &Payout::author>},
    Field{"policy", &policy, true},
    Field{"review", &applied_review},
    Field{"steps", &steps},
    Field{"gross_cents", &cents_shape<payout, &Payout::gross>, true},
    Field{"deductions", &deductions_shape<deductions>, true},
    Field{"base_payment_cents", &sum_shape<&Payout::base_payment, &StoredDraft::base_payment>,
          true},
    Field{"bonus", &bonus_shape, true},
    Field{"bonus_cents", &cents_shape<payout, &Payout::bonus>, true},
    Field{"bounty_cents", &sum_shape<&Payout::bounty, &StoredDraft::bounty>, true},
    Field{"ceiling_cents", &cents_shape<payout, &Payout::ceiling>, true},
    Field{"undecided", &undecided, true},
    Field{"payment", &payment_shape, true},
    Field{"acknowledgement", &acknowledgement_shape, true},
    Field{"fast_track", &boolean_shape<payout, &Payout::fast_track>, true},
};

void check_sum(Reading& in, Money stated, Sum parts, Span span, std::string_view key) {
  Sum sum;
  if (parts == (sum += stated)) return;
  in.report(DiagnosticCode::does_not_add_up,
            fmt::format("the parts of {} come to {}, not {}", key, dollars(parts), dollars(stated)),
            "score it anew: a result is never edited", span, fmt::format("/{}", key));
}

/// What is payable follows from the status.
std::optional<Money> payable_by_status(const Payout& read) {
  switch (read.payment.status) {
    case PaymentStatus::clear: return read.bounty;
    case PaymentStatus::withheld:
    case PaymentStatus::blocked: return Money();
    case PaymentStatus::unchecked: break;
  }
  return std::nullopt;
}

void check_payment(Reading& in) {
  const Payout& read = payout(in);
  const bool is_withheld = read.payment.status == PaymentStatus::withheld;
  if (read.payment.payable == payable_by_status(read) &&
      read.payment.reason.has_value() == is_withheld) {
    return;
  }
  in.report(
      DiagnosticCode::does_not_add_up,
      fmt::format("a payment that is {} does not come to that", word_for(read.payment.status)),
      "score it anew: a result is never edited", in.draft.stored.payment, "/payment");
}

/// Changes of a result that was edited would not add up. A summary has no steps.
void check_sums(Reading& in, Span) {
  const Payout& read = payout(in);
  Sum steps_sum;
  for (const StepPayout& each : read.steps) steps_sum += each.amount;
  if (!read.steps.empty()) {
    check_sum(in, read.base_payment, steps_sum, in.draft.stored.base_payment, "base_payment_cents");
  }
  Sum bounty;
  bounty += read.base_payment;
  bounty += read.bonus;
  check_sum(in, read.bounty, bounty, in.draft.stored.bounty, "bounty_cents");
  check_payment(in);
}

}  // namespace

constexpr Shape result_shape = {
    .expected = "a result: a JSON object",
    .fields = result_fields,
    .named = &anything,
    .begin = [](Reading& in) { in.draft.stored.payouts.emplace_back(); },
    .end = check_sums};

}  // namespace bounty
