#pragma once

#include <span>
#include <string>
#include <vector>

#include "bounty/diff.hpp"
#include "bounty/report.hpp"
#include "report/parts/sentences.hpp"
#include "report/parts/table.hpp"

namespace bounty {

/// The parts of a diff report. Their texts are printable.

/// Whether there is at most one submission on each side, so that nothing has to be summed up.
bool is_of_one(const Diff& diff);

/// Returns the changes that are shown in detail: for several submissions only if `lists` is `all`.
std::span<const SubmissionChange> listed_changes(const Diff& diff, Lists lists);

/// Returns the sentence that is shown if nothing has changed.
std::string no_change(const Diff& diff);

/// Returns a line that says which amounts a draft review decides; nothing if none does.
std::vector<Labelled> diff_drafts(const Diff& diff);

/// Returns a table with a row for each submission that was added, removed, or whose bounty changed,
/// in dollars, from the largest gain to the largest loss. The totals are below a rule.
Table gains_table(const Diff& diff, const TextStyle& style);

/// Returns how many submissions gain, lose, or keep their amount.
std::vector<Labelled> diff_sums(const Diff& diff);

/// Returns the family, or the source of a rejection.
std::string title_of(const SubmissionChange& change);

/// Returns a table with a row for each changed step, the bonus and, below a rule, the bounty: the
/// old and the new amount, and the worth of the change. Remarks list the other changes to a step.
Table change_table(const SubmissionChange& change, const TextStyle& style);

/// Returns the other changes, and the error if it is rejected now.
std::vector<Labelled> changed_sentences(const SubmissionChange& change, const TextStyle& style);

}  // namespace bounty
