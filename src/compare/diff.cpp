#include "bounty/diff.hpp"

#include <algorithm>

#include "compare/diff_pairs.hpp"
#include "compare/diff_values.hpp"

namespace bounty {
namespace {

using Outcomes = std::vector<Outcome>;

Money amount_of(const StepPayout* step) { return step == nullptr ? Money() : step->amount; }

StepChange change_of(const Pair<StepPayout>& pair) {
  StepChange change{pair.before, pair.after, {}, amount_of(pair.after) - amount_of(pair.before)};
  const bool is_in_both = pair.before != nullptr && pair.after != nullptr;
  if (is_in_both) change.values = changed_values(*pair.before, *pair.after);
  return change;
}

bool is_same(const StepChange& change) {
  const bool is_in_both = change.before != nullptr && change.after != nullptr;
  return is_in_both && change.values.empty() && change.worth == Money();
}

std::vector<StepChange> changed_steps(const Payout& before, const Payout& after) {
  std::vector<StepChange> changes;
  for (const Pair<StepPayout>& pair : pairs_of(before.steps, after.steps)) {
    StepChange change = change_of(pair);
    if (!is_same(change)) changes.push_back(std::move(change));
  }
  return changes;
}

/// Returns the payout; an absent or rejected outcome counts as a payout of nothing.
const Payout& payout_or_nothing(const Outcome* outcome) {
  static const Payout nothing;
  const Payout* payout = payout_of(outcome);
  return payout == nullptr ? nothing : *payout;
}

/// Whether the steps are known: summaries leave them out, and a rejection has none to compare. A
/// specification has none, and an absent outcome counts as known.
bool has_steps(const Outcome* outcome) {
  if (outcome == nullptr) return true;
  const Payout* payout = payout_of(outcome);
  return payout != nullptr &&
         (!payout->steps.empty() || payout->kind == SubmissionKind::specification);
}

std::vector<ValueChange> changed_values(const Outcome* before, const Outcome* after) {
  const bool are_scored = payout_of(before) != nullptr && payout_of(after) != nullptr;
  if (!are_scored) return {};
  return changed_values(payout_or_nothing(before), payout_or_nothing(after));
}

SubmissionChange change_of(const Pair<Outcome>& pair) {
  const Payout& before = payout_or_nothing(pair.before);
  const Payout& after = payout_or_nothing(pair.after);
  SubmissionChange change{.before = pair.before, .after = pair.after};
  change.values = changed_values(pair.before, pair.after);
  change.has_steps = has_steps(pair.before) && has_steps(pair.after);
  if (change.has_steps) change.steps = changed_steps(before, after);
  change.base_payment = after.base_payment - before.base_payment;
  change.bonus = after.bonus - before.bonus;
  change.bounty = after.bounty - before.bounty;
  return change;
}

/// Whether nothing has changed. A rejection for another reason counts as unchanged.
bool is_same(const SubmissionChange& change) {
  const bool is_in_both = change.before != nullptr && change.after != nullptr;
  if (!is_in_both || change.before->index() != change.after->index()) return false;
  return change.values.empty() && change.steps.empty() && change.base_payment == Money() &&
         change.bonus == Money();
}

Totals totals_of(const Outcomes& outcomes) {
  Totals totals;
  for (const Outcome& outcome : outcomes) totals.add(outcome);
  return totals;
}

std::uint64_t number_of_drafts(const Outcomes& outcomes) {
  return static_cast<std::uint64_t>(std::ranges::count_if(outcomes, [](const Outcome& outcome) {
    const Payout* payout = payout_of(&outcome);
    return payout != nullptr && payout->is_judged_by_draft();
  }));
}

}  // namespace

Diff diff(const Outcomes& before, const Outcomes& after) {
  Diff diff{{},
            0,
            totals_of(before),
            totals_of(after),
            number_of_drafts(before),
            number_of_drafts(after)};
  for (const Pair<Outcome>& pair : pairs_of(before, after)) {
    SubmissionChange change = change_of(pair);
    if (is_same(change)) {
      ++diff.unchanged;
    } else {
      diff.changes.push_back(std::move(change));
    }
  }
  return diff;
}

}  // namespace bounty
