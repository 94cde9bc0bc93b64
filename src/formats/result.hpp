#pragma once

#include "bounty/payout.hpp"
#include "bounty/read.hpp"
#include "formats/kinds.hpp"

/// bounty-result/1: what a submission comes to. The program writes it, and reads what it has
/// written.
namespace bounty::format {

/// Those of a step, a payout or a batch.
template <class Deducted>
inline constexpr auto deductions = stored_object<Deducted>(
    "an object of amounts", required("computation_cents", kind::Cents(), &Deducted::computation),
    required("repeated_steps_cents", kind::Cents(), &Deducted::repeated_steps),
    required("missing_qa_cents", kind::Cents(), &Deducted::missing_qa));

inline constexpr auto applied_policy = stored_object<Payout>(
    "the policy that was applied", required("name", kind::Text(), &Payout::policy),
    required("rate_per_hour_cents", kind::CentsAnHour(), &Payout::rate_per_hour),
    required("bonus_cap", kind::StoredRate(), &Payout::bonus_cap),
    required("rate_source", kind::StoredWord<RateSource>(), &Payout::rate_source));

inline constexpr auto applied_review = stored_object<AppliedReview>(
    "the review that was applied", required("source", kind::Text(), &AppliedReview::source),
    optional("reviewer", kind::Text(), &AppliedReview::reviewer),
    optional("date", kind::Text(), &AppliedReview::date),
    required("final", kind::Boolean(), &AppliedReview::final));

inline constexpr auto step_payout = stored_object<StepPayout>(
    "a step", required("task", kind::Text(), &StepPayout::task),
    required("step", kind::Text(), &StepPayout::step),
    optional("activity", kind::Text(), &StepPayout::activity),
    required(
        "time_seconds", kind::Seconds(), [](auto& step) -> auto& { return step.time.value; }),
    required("computation_seconds", kind::Seconds(), &StepPayout::computation),
    required("count", kind::StoredCount(), &StepPayout::count),
    required("full_rate_count", kind::StoredCount(), &StepPayout::full_rate_count),
    required("repeat_count", kind::StoredCount(), &StepPayout::repeat_count),
    required("repeat_rate", kind::StoredRate(), &StepPayout::repeat_rate),
    required("qa", kind::StoredWord<Evidence>(), &StepPayout::qa),
    required("qa_rate", kind::StoredRate(), &StepPayout::qa_rate),
    required("gross_cents", kind::Cents(), &StepPayout::gross),
    required("deductions", kind::ObjectOf<deductions<Deductions>>(), &StepPayout::deductions),
    required("amount_cents", kind::Cents(), &StepPayout::amount));

struct StepsOfPayout : NoRules {
  static constexpr std::string_view expected = "a list of steps";
};

/// Stands there also where it is empty.
struct ListOfSteps : kind::ListOf<kind::ObjectOf<step_payout>, StepsOfPayout> {
  static bool is_absent(const std::vector<StepPayout>&) { return false; }
};

/// The criteria of the bonus with their rates.
struct RatesOfCriteria {
  using List = std::vector<std::pair<std::string, Rate>>;

  struct Slot {
    template <class Value>
    static void store(Reading& in, void* model, const Value& value, const Scalar&) {
      static_cast<List*>(model)->emplace_back(in.name(), value);
    }
  };

  template <class ListSlot>
  static constexpr Shape shape() {
    return {.expected = "a map from criteria to rates",
            .named = &shape_in<kind::StoredRate, Slot>,
            .begin = [](Reading&, void* model) { return ListSlot::open(model); }};
  }
  static const char* read(PlainReader& in, const char* at, List& list) {
    ByName<Rate> map;
    at = kind::MapByName<kind::StoredRate, Rate>::read(in, at, map);
    for (const Named<Rate>& entry : map) list.emplace_back(entry.name, entry.value);
    return at;
  }
  static void write(JsonWriter& json, const List& list) {
    json.begin_object();
    for (const auto& [criterion, rate] : list) json.name(criterion).value(rate);
    json.end_object();
  }
  static bool is_absent(const List& list) { return list.empty(); }
};

inline constexpr auto bonus_rate = stored_object<BonusRate>(
    "the bonus rate", required("rate", kind::StoredRate(), &BonusRate::rate),
    optional("criteria", RatesOfCriteria(), &BonusRate::criteria));

inline constexpr auto undecided_judgement = stored_object<UndecidedJudgement>(
    "an undecided judgement",
    required("judgement", kind::StoredWord<JudgementKind>(), &UndecidedJudgement::judgement),
    optional("where", kind::Text(), &UndecidedJudgement::where),
    optional("worth_cents", kind::Cents(), &UndecidedJudgement::worth));

struct UndecidedJudgements : NoRules {
  static constexpr std::string_view expected = "a list of judgements";
};

inline constexpr auto earlier_payment = stored_object<EarlierPayment>(
    "the payment that has been made", optional("date", kind::Date(), &EarlierPayment::date),
    required("amount_cents", kind::Cents(), &EarlierPayment::amount),
    required("source", kind::Text(), &EarlierPayment::source));

struct PaymentNeeds : NoRules {
  static constexpr std::string_view expected = "a list of words";
};

inline constexpr auto payment = stored_object<Payment>(
    "the payment", required("status", kind::StoredWord<PaymentStatus>(), &Payment::status),
    required("payable_cents", kind::CentsOrNull(), &Payment::payable),
    optional("reason", kind::StoredWord<WithheldReason>(), &Payment::reason),
    optional("missing", kind::ListOf<kind::StoredWord<PaymentNeed>, PaymentNeeds>(),
             &Payment::missing),
    optional("date", kind::Date(), &Payment::date),
    optional("approved_cents", kind::Cents(), &Payment::approved),
    optional("payee", kind::Text(), &Payment::payee),
    optional("payable_source", kind::Text(), &Payment::payable_source),
    optional("paid", kind::ObjectOf<earlier_payment>(), &Payment::paid),
    optional("note", kind::Text(), &Payment::note));

inline constexpr auto acknowledgement = stored_object<Acknowledgement>(
    "the acknowledgement", required("due", kind::Boolean(), &Acknowledgement::due),
    optional("name", kind::Text(), &Acknowledgement::name));

inline constexpr auto warning = stored_object<Warning>(
    "a warning", required("code", kind::StoredWord<WarningCode>(), &Warning::code),
    required("message", kind::Text(), &Warning::message));

struct Warnings : NoRules {
  static constexpr std::string_view expected = "a list of warnings";
};
using ListOfWarnings = kind::ListOf<kind::ObjectOf<warning>, Warnings>;

/// Of what the program has written.
struct StoredFamily : kind::Family {
  static constexpr std::string_view expected = "the task family";
};

/// The sums add up, and what is payable follows from the status: a result is never edited.
struct AddsUp {
  static bool is_right(const Payout& payout);
  static void check(Reading& in, const Payout& payout, Span span);
};

/// What every document about a payout says first: what it is about, and on whose terms.
inline constexpr auto heading =
    stored_object<Payout>("", required("source", kind::Text(), &Payout::source),
                          required("family", StoredFamily(), &Payout::family),
                          required("kind", kind::StoredWord<SubmissionKind>(), &Payout::kind),
                          optional("author", kind::Text(), &Payout::author),
                          required("policy", kind::ObjectOf<applied_policy>(), kind::whole_model),
                          optional("review", kind::ObjectOf<applied_review>(), &Payout::review));

inline constexpr auto payment_of_payout =
    stored_object<Payout>("", required("payment", kind::ObjectOf<payment>(), &Payout::payment));

inline constexpr auto result = joined<AddsUp>(
    "a result: a JSON object",
    stored_object<Payout>("", required("format", kind::Format<result_format>(), kind::whole_model)),
    heading,
    stored_object<Payout>(
        "", optional("steps", ListOfSteps(), &Payout::steps),
        required("gross_cents", kind::Cents(), &Payout::gross),
        required("deductions", kind::ObjectOf<deductions<Deductions>>(), &Payout::deductions),
        required("base_payment_cents", kind::Cents(), &Payout::base_payment),
        required("bonus", kind::ObjectOf<bonus_rate>(), &Payout::bonus_rate),
        required("bonus_cents", kind::Cents(), &Payout::bonus),
        required("bounty_cents", kind::Cents(), &Payout::bounty),
        required("ceiling_cents", kind::Cents(), &Payout::ceiling),
        required("undecided",
                 kind::ListOf<kind::ObjectOf<undecided_judgement>, UndecidedJudgements>(),
                 &Payout::undecided)),
    payment_of_payout,
    stored_object<Payout>(
        "",
        required("acknowledgement", kind::ObjectOf<acknowledgement>(), &Payout::acknowledgement),
        required("fast_track", kind::Boolean(), &Payout::fast_track),
        optional("warnings", kind::Unread<ListOfWarnings>(), &Payout::warnings)));

/// A result into a document; the steps only where `lists` has all.
void write_payout(JsonWriter& json, const Payout& payout, Lists lists);

}  // namespace bounty::format
