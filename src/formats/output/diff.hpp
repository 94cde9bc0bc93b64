#pragma once

#include "bounty/diff.hpp"
#include "formats/output/batch.hpp"

namespace bounty {

/// What has become of a submission or a step.
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

/// By the sides that it is on.
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

/// Each once: several judgements may be undecided.
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

/// What is on one side, if anything is.
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

/// What is added has only a new side, what is removed only an old one.
struct SidesByKind : NoRules {
  static void describe(Schema& schema);
};

/// What every change says first.
template <class Change, class Kind>
inline constexpr auto sides = stored_members<Change>(
    required("change", KindOfChange(), kind::whole_model, "What became of it."),
    required("keys", ChangedKeys(), &Change::values,
             "Where the values that changed stand in old and new, sums left out."),
    optional("old", OneSide<Kind>(), &Change::before, "What it was."),
    optional("new", OneSide<Kind>(), &Change::after, "What it is now."));

inline constexpr auto sides_of_step = sides<StepChange, kind::ObjectOf<step_payout>>;

inline constexpr auto step_change = joined<SidesByKind>(
    "step_change", "", sides_of_step,
    stored_members<StepChange>(required("worth_cents", kind::Worth(), &StepChange::worth,
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
                 "The steps that changed, in the new order; absent where one side has no steps to "
                 "compare."),
        required("base_payment_worth_cents", kind::Worth(), &SubmissionChange::base_payment,
                 "What the base payment gains, which the steps come to, in cents; negative for a "
                 "loss."),
        required("bonus_worth_cents", kind::Worth(), &SubmissionChange::bonus,
                 "What the bonus gains, in cents."),
        required("worth_cents", kind::Worth(), &SubmissionChange::bounty,
                 "What the bounty gains: the sum of the two.")));

/// The worth of all changes, which the difference of the totals comes to.
struct WholeWorth {
  using SameAs = kind::WideWorth;
  static void write(JsonWriter& json, const Diff& diff) { SameAs::write(json, diff.worth()); }
};

inline constexpr auto diff = stored_object<Diff>(
    "diff", "", kind::format_key<diff_format>,
    required("changes", kind::ListOf<kind::ObjectOf<submission_change>, NoRules>(), &Diff::changes,
             "The submissions that come to something else, in the new order; those that are gone "
             "stand last."),
    required("unchanged", kind::HowMany(), &Diff::unchanged,
             "How many submissions come to the same in every value."),
    required("old_totals", kind::ObjectOf<totals>(), &Diff::before, "The sums of before."),
    required("new_totals", kind::ObjectOf<totals>(), &Diff::after, "The sums of now."),
    required("worth_cents", WholeWorth(), kind::whole_model,
             "The difference of the totals' bounties, which the changes come to, in cents; "
             "negative for a loss."));

}  // namespace bounty::format
