#pragma once

#include "bounty/diff.hpp"
#include "formats/output/batch.hpp"

namespace bounty {

/// What happened to a submission or a step.
enum class ChangeKind { added, removed, changed };

template <>
inline constexpr std::array<Word<ChangeKind>, 3> words<ChangeKind> = {{
    {"added", ChangeKind::added},
    {"removed", ChangeKind::removed},
    {"changed", ChangeKind::changed},
}};

}  // namespace bounty

/// bounty-diff/1: what has changed between two scorings.
namespace bounty::format {

/// The kind of change, which follows from the sides that are present.
struct KindOfChange {
  using SameAs = kind::StoredWord<ChangeKind>;
  template <class Change>
  static void write(JsonWriter& json, const Change& change) {
    SameAs::write(json, change.before == nullptr  ? ChangeKind::added
                        : change.after == nullptr ? ChangeKind::removed
                                                  : ChangeKind::changed);
  }
};

struct DistinctKeys : NoRules {
  static void describe(Schema& schema);
};

/// Writes each key once, because several values may share one, such as undecided judgements.
struct ChangedKeys {
  using SameAs = kind::ListOf<kind::Text, DistinctKeys>;
  static void write(JsonWriter& json, const std::vector<ValueChange>& values) {
    json.begin_array();
    std::string_view last;
    for (const ValueChange& value : values) {
      if (value.key != last) json.value(value.key);
      last = value.key;
    }
    json.end_array();
  }
};

/// The value on one side, if there is one.
template <class Kind>
struct OneSide {
  using SameAs = Kind;
  template <class Part>
  static void write(JsonWriter& json, const Part* part) {
    Kind::write(json, *part);
  }
  template <class Part>
  static bool is_absent(const Part* part) {
    return part == nullptr;
  }
};

/// A result without its steps, or a rejection.
struct OutcomeWithoutSteps {
  using OneOf = std::tuple<kind::ObjectOf<result>, kind::ObjectOf<rejection>>;
  static void write(JsonWriter& json, const Outcome& outcome) {
    write_outcome(json, outcome, Lists::undecided);
  }
};

/// An added value has only a new side, and a removed one only an old side.
struct SidesByKind : NoRules {
  static void describe(Schema& schema);
};

/// The first keys of every change.
template <class Change, class Kind>
inline constexpr auto sides = stored_members<Change>(
    required("change", KindOfChange(), kind::whole_model, "What happened to it."),
    required("keys", ChangedKeys(), &Change::values,
             "The paths in old and new of the values that changed, without sums."),
    optional("old", OneSide<Kind>(), &Change::before, "What it was."),
    optional("new", OneSide<Kind>(), &Change::after, "What it is now."));

inline constexpr auto sides_of_step = sides<StepChange, kind::ObjectOf<step_payout>>;

inline constexpr auto step_change = joined<SidesByKind>(
    "step_change", "", sides_of_step,
    stored_members<StepChange>(required("worth_cents", kind::SignedCents(), &StepChange::worth,
                                        "What the step's amount gains, in cents.")));

struct ChangedSteps : kind::ListOf<kind::ObjectOf<step_change>, NoRules> {
  static void write(JsonWriter& json, const SubmissionChange& change) {
    ListOf::write(json, change.steps);
  }
  static bool is_absent(const SubmissionChange& change) { return !change.has_steps; }
};

inline constexpr auto submission_change = joined<SidesByKind>(
    "submission_change", "", sides<SubmissionChange, OutcomeWithoutSteps>,
    stored_members<SubmissionChange>(
        optional("steps", ChangedSteps(), kind::whole_model,
                 "The steps that changed, in the new order; absent if one side has no steps to "
                 "compare."),
        required("base_payment_worth_cents", kind::SignedCents(), &SubmissionChange::base_payment,
                 "What the base payment gains, which is the sum of the steps' gains, in cents; "
                 "negative for a loss."),
        required("bonus_worth_cents", kind::SignedCents(), &SubmissionChange::bonus,
                 "What the bonus gains, in cents."),
        required("worth_cents", kind::SignedCents(), &SubmissionChange::bounty,
                 "What the bounty gains, in cents: the sum of the two.")));

/// The worth of all changes, which equals the difference of the totals.
struct WholeWorth {
  using SameAs = kind::SignedSumOfCents;
  static void write(JsonWriter& json, const Diff& diff) { SameAs::write(json, diff.worth()); }
};

inline constexpr auto diff = stored_object<Diff>(
    "diff", "", kind::format_key<diff_format>,
    required("changes", kind::ListOf<kind::ObjectOf<submission_change>, NoRules>(), &Diff::changes,
             "The submissions that changed, in the new order; removed ones last."),
    required("unchanged", kind::HowMany(), &Diff::unchanged,
             "How many submissions have the same values on both sides."),
    required("old_totals", kind::ObjectOf<totals>(), &Diff::before, "The old totals."),
    required("new_totals", kind::ObjectOf<totals>(), &Diff::after, "The new totals."),
    required("worth_cents", WholeWorth(), kind::whole_model,
             "The difference of the totals' bounties, which is the sum of the changes, in cents; "
             "negative for a loss."));

}  // namespace bounty::format
