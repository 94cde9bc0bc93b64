#pragma once

#include "bounty/payout.hpp"
#include "bounty/read.hpp"
#include "formats/kinds/kinds.hpp"

/// bounty-result/1: the itemized bounty of a submission. This tool writes results, and reads what
/// it has written.
namespace bounty::format {

/// The deductions of a step, a payout or a batch.
template <class Deducted, class Amount = kind::Cents>
inline constexpr auto deductions = stored_object<Deducted>(
    std::is_same_v<Amount, kind::Cents> ? "deductions" : "summed_deductions",
    "an object of amounts",
    required("computation_cents", Amount(), &Deducted::computation,
             "For computation time, in cents."),
    required("repeated_steps_cents", Amount(), &Deducted::repeated_steps,
             "For repeated steps, in cents."),
    required("missing_qa_cents", Amount(), &Deducted::missing_qa,
             "For missing QA evidence, in cents."));

inline constexpr auto applied_policy = stored_object<Payout>(
    "applied_policy", "the policy that was applied",
    required("name", kind::Text(), &Payout::policy, "The policy's name.").called("policy"),
    optional("fingerprint", kind::Text(), &Payout::fingerprint,
             "16 hexadecimal digits that are the same whenever the same policy was applied."),
    required("rate_per_hour_cents", kind::CentsAnHour(), &Payout::rate_per_hour,
             "What an hour earned, in cents, which may be the review's own rate.")
        .called("hourly rate"),
    required("bonus_cap", kind::StoredRate(), &Payout::bonus_cap,
             "The highest bonus, as a rate of the base payment.")
        .called("bonus cap"),
    required("rate_source", kind::StoredWord<RateSource>(), &Payout::rate_source,
             "The source of the hourly rate: the policy, the review, or a what-if question, by "
             "which nothing is paid.")
        .called("hourly rate by"));

/// `embedded`, or a path.
struct SourceOfReview : kind::Text {};

inline constexpr auto applied_review = stored_object<AppliedReview>(
    "applied_review", "the review that was applied",
    required("source", SourceOfReview(), &AppliedReview::source,
             "embedded, or the review file's path.")
        .called("review"),
    optional("reviewer", kind::Text(), &AppliedReview::reviewer, "The reviewer, if stated.")
        .called("reviewer"),
    optional("date", kind::Text(), &AppliedReview::date,
             "The day of the review, if stated: YYYY-MM-DD.")
        .called("review of"),
    required("final", kind::Boolean(), &AppliedReview::final,
             "The review leaves nothing undecided.")
        .called("review is final"));

/// Has no meaning if nothing is repeated.
struct RateOfRepeats : kind::StoredRate {};

inline constexpr auto time_of_step = [](auto& step) -> auto& { return step.time.value; };

inline constexpr auto step_payout = stored_object<StepPayout>(
    "step", "a step", required("task", kind::Text(), &StepPayout::task, "The task's name."),
    required("step", kind::Text(), &StepPayout::step, "The step's name."),
    optional("activity", kind::Text(), &StepPayout::activity,
             "The activity that the step counts under; absent if it is an activity of its own.")
        .called("activity"),
    required("time_seconds", kind::Seconds(), time_of_step,
             "Elapsed time of one repetition, in seconds.")
        .called("time"),
    required("computation_seconds", kind::Seconds(), &StepPayout::computation,
             "The part of it that is computation, in seconds.")
        .called("computation"),
    required("count", kind::StoredCount(), &StepPayout::count, "Repetitions in this task.")
        .called("count"),
    required("full_rate_count", kind::StoredCount(), &StepPayout::full_rate_count,
             "Repetitions at the full rate: 1 for the first step of its activity, else 0.")
        .called("at the full rate"),
    required("repeat_count", kind::StoredCount(), &StepPayout::repeat_count,
             "All other repetitions, which earn the repeat rate."),
    required("repeat_rate", RateOfRepeats(), &StepPayout::repeat_rate, "The rate for repeats.")
        .called("repeat rate"),
    required("qa", kind::StoredWord<Evidence>(), &StepPayout::qa,
             "The evidence that the step works.")
        .called("evidence"),
    required("qa_rate", kind::StoredRate(), &StepPayout::qa_rate,
             "The rate for the evidence or, without evidence, for the confidence.")
        .called("rate for evidence"),
    required("gross_cents", kind::Cents(), &StepPayout::gross,
             "Hourly rate times time times repetitions, in cents."),
    required("deductions", kind::ObjectOf<deductions<Deductions>>(), &StepPayout::deductions,
             "What is taken off the gross."),
    required("amount_cents", kind::Cents(), &StepPayout::amount,
             "What the step pays, in cents: gross less deductions."));

struct StepsOfPayout : NoRules {
  static constexpr std::string_view expected = "a list of steps";
};

/// A list of steps, which is written even if it is empty.
struct ListOfSteps : kind::ListOf<kind::ObjectOf<step_payout>, StepsOfPayout> {
  static bool is_absent(const std::vector<StepPayout>&) { return false; }
};

/// The criteria of the bonus with their rates.
struct RatesOfCriteria {
  using SameAs = kind::MapByName<kind::StoredRate, Rate>;
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
  static const char* read(FastReader& in, const char* at, List& list) {
    ByName<Rate> map;
    at = kind::MapByName<kind::StoredRate, Rate>::read(in, at, map);
    for (const Named<Rate>& entry : map) list.emplace_back(entry.name, entry.value);
    return at;
  }
  static void write(JsonWriter& json, const List& list) {
    json.begin_object();
    for (const auto& [criterion, rate] : list) json.key_to_escape(criterion).value(rate);
    json.end_object();
  }
  static bool is_absent(const List& list) { return list.empty(); }
};

inline constexpr auto bonus_rate = stored_object<BonusRate>(
    "bonus", "the bonus rate",
    required("rate", kind::StoredRate(), &BonusRate::rate, "The rate, never above the cap.")
        .called("bonus rate"),
    optional(
        "criteria", RatesOfCriteria(), &BonusRate::criteria,
        "Maps the policy's criteria to the review's rates; absent if the bonus is a single rate.")
        .called("bonus criteria"));

/// The bonus and the payment concern the whole submission, and the payment has no worth.
struct WhereByJudgement : NoRules {
  static void describe(Schema& schema);
};

inline constexpr auto undecided_judgement = stored_object<UndecidedJudgement, WhereByJudgement>(
    "undecided", "an undecided judgement",
    required("judgement", kind::StoredWord<JudgementKind>(), &UndecidedJudgement::judgement,
             "The kind of judgement."),
    optional("where", kind::Text(), &UndecidedJudgement::where,
             "The activity or step (task/step) that it is about."),
    optional("worth_cents", kind::Cents(), &UndecidedJudgement::worth,
             "The ceiling less the ceiling if this judgement stayed as it is, in cents."),
    optional("submitter_can_settle", kind::IsTrue(), &UndecidedJudgement::submitter_can_settle,
             "The submitter can settle it with QA evidence; absent if only the program can."));

struct UndecidedJudgements : NoRules {
  static constexpr std::string_view expected = "a list of judgements";
};

inline constexpr auto earlier_payment =
    stored_object<EarlierPayment>("earlier_payment", "the payment that has been made",
                                  optional("date", kind::Date(), &EarlierPayment::date,
                                           "The day of the payment, if the record states it."),
                                  required("amount_cents", kind::CentsPaid(),
                                           &EarlierPayment::amount, "What was paid, in cents."),
                                  required("source", kind::Text(), &EarlierPayment::source,
                                           "The path of the submission that was paid."));

struct PaymentNeeds : NoRules, kind::NotEmpty {
  static constexpr std::string_view expected = "a list of words";
};

/// The status determines what is payable, and which other keys a payment has.
struct PayableByStatus : NoRules {
  static void describe(Schema& schema);
};

inline constexpr auto payment = stored_object<Payment, PayableByStatus>(
    "payment", "the payment",
    required("status", kind::StoredWord<PaymentStatus>(), &Payment::status,
             "clear: the bounty is payable; withheld: something differs, or the family is already "
             "paid; blocked: not legal or not practical; unchecked: something is not stated yet.")
        .called("payment"),
    required("payable_cents", kind::CentsOrNull(), &Payment::payable,
             "In cents: the bounty when clear, 0 when withheld or blocked, null when unchecked.")
        .called("payable"),
    optional("reason", kind::StoredWord<WithheldReason>(), &Payment::reason, "Why it is withheld.")
        .called("withheld because"),
    optional("missing", kind::ListOf<kind::StoredWord<PaymentNeed>, PaymentNeeds>(),
             &Payment::missing, "What nobody has stated yet.")
        .called("payment lacks"),
    optional("date", kind::Date(), &Payment::date, "The day of the payment, if stated: YYYY-MM-DD.")
        .called("payment date"),
    optional("approved_cents", kind::Cents(), &Payment::approved,
             "The amount that the review approves, in cents, if stated.")
        .called("approved amount"),
    optional("payee", kind::Text(), &Payment::payee,
             "The payee that the review approves, if stated.")
        .called("approved payee"),
    optional("payable_source", kind::Text(), &Payment::payable_source,
             "For a duplicate: the document by which its family is payable."),
    optional("paid", kind::ObjectOf<earlier_payment>(), &Payment::paid,
             "The payment made earlier for the family, by the records of --paid.")
        .called("paid before"),
    optional("note", kind::Text(), &Payment::note, "The review's note on it, if stated.")
        .called("payment note"));

/// Has no meaning if no acknowledgement is due.
struct AcknowledgedName : kind::Text {};

inline constexpr auto acknowledgement = stored_object<Acknowledgement>(
    "acknowledgement", "the acknowledgement",
    required("due", kind::Boolean(), &Acknowledgement::due, "An acknowledgement is due."),
    optional("name", AcknowledgedName(), &Acknowledgement::name,
             "The name for it; absent if none is stated, or the author declines.")
        .called("acknowledge"));

inline constexpr auto warning = stored_object<Warning>(
    "warning", "a warning",
    required("code", kind::StoredWord<WarningCode>(), &Warning::code, "The kind of warning."),
    required("message", kind::Text(), &Warning::message, "The warning in words."));

struct Warnings : NoRules {
  static constexpr std::string_view expected = "a list of warnings";
};
using ListOfWarnings = kind::ListOf<kind::ObjectOf<warning>, Warnings>;

/// The family in a document that this tool has written.
struct StoredFamily : kind::Family {
  static constexpr std::string_view expected = "the task family";
};

/// Checks that the sums add up, and that what is payable follows from the status, because results
/// must not be edited.
struct AddsUp {
  static bool is_right(const Payout& payout);
  static void check(Reading& in, const Payout& payout, Span span);
  static void describe(Schema& schema);
};

/// The first keys of every document about a payout: what it is about, and under which terms.
inline constexpr auto heading = stored_members<Payout>(
    required("source", kind::Text(), &Payout::source,
             "The submission's path; - is standard input."),
    required("family", StoredFamily(), &Payout::family, "The task family.").called("family"),
    required("kind", kind::StoredWord<SubmissionKind>(), &Payout::kind, "What was submitted.")
        .called("kind"),
    optional("author", kind::Text(), &Payout::author, "The submitter, if stated.").called("author"),
    required("policy", kind::ObjectOf<applied_policy>(), kind::whole_model,
             "The policy that was applied."),
    optional("review", kind::ObjectOf<applied_review>(), &Payout::review,
             "The review that was applied; absent if there was none."));

inline constexpr auto payment_of_payout =
    stored_members<Payout>(required("payment", kind::ObjectOf<payment>(), &Payout::payment,
                                    "Whether the bounty is paid, and if not, why."));

inline constexpr auto result = joined<AddsUp>(
    "result", "a result: a JSON object", stored_members<Payout>(kind::format_key<result_format>),
    heading,
    stored_members<Payout>(
        optional("steps", ListOfSteps(), &Payout::steps,
                 "Every step with its amounts, in document order; empty for a specification, and "
                 "absent from a summary (bounty batch --summary)."),
        required("gross_cents", kind::Cents(), &Payout::gross,
                 "The sum of the steps' gross amounts, in cents."),
        required("deductions", kind::ObjectOf<deductions<Deductions>>(), &Payout::deductions,
                 "The sums of the steps' deductions."),
        required("base_payment_cents", kind::Cents(), &Payout::base_payment,
                 "Gross less deductions, in cents."),
        required("bonus", kind::ObjectOf<bonus_rate>(), &Payout::bonus_rate,
                 "The bonus as applied."),
        required("bonus_cents", kind::Cents(), &Payout::bonus,
                 "Base payment times bonus rate, in cents."),
        required("bounty_cents", kind::Cents(), &Payout::bounty,
                 "Base payment and bonus, in cents."),
        required("ceiling_cents", kind::Cents(), &Payout::ceiling,
                 "The bounty if every undecided judgement were granted in full, in cents.")
            .called("ceiling"),
        required("undecided",
                 kind::ListOf<kind::ObjectOf<undecided_judgement>, UndecidedJudgements>(),
                 &Payout::undecided,
                 "Judgements that nobody has made yet: repeat rates, then confidence, then the "
                 "bonus, then the payment.")),
    payment_of_payout,
    stored_members<Payout>(
        required("acknowledgement", kind::ObjectOf<acknowledgement>(), &Payout::acknowledgement,
                 "Whether the task suite's README should name the submitter."),
        required("fast_track", kind::Boolean(), &Payout::fast_track,
                 "The submitter's application should be fast-tracked.")
            .called("fast track"),
        optional("warnings", kind::AlwaysWritten<ListOfWarnings>(), &Payout::warnings,
                 "What is worth checking; a warning never changes an amount.")));

/// Writes a result. Steps are included only if `lists` is `all`.
void write_payout(JsonWriter& json, const Payout& payout, Lists lists);

}  // namespace bounty::format
