#pragma once

#include <span>
#include <string>
#include <vector>

#include "bounty/diff.hpp"
#include "bounty/report.hpp"
#include "report/parts/sentences.hpp"
#include "report/parts/table.hpp"

namespace bounty {

/// What a report of a diff consists of. Texts in it are printable.

/// Whether there is one submission at most on each side, so that there is nothing to sum up.
bool is_of_one(const Diff& diff);

/// The changes that are shown one by one: of many submissions only where there is room for all.
std::span<const SubmissionChange> listed_changes(const Diff& diff, Lists lists);

/// Instead of a table.
std::string no_change(const Diff& diff);

/// A row a submission that came, went, or comes to another amount, in dollars, the largest gain
/// first and the largest loss last; under a rule the sums of all.
Table gains_table(const Diff& diff, const TextStyle& style);

/// How many gain, lose, and stay as they were.
std::vector<Labelled> diff_sums(const Diff& diff);

/// The family, or the document that was rejected.
std::string title_of(const SubmissionChange& change);

/// A row a step that has changed, the bonus, and under a rule the bounty: was, is, and what the
/// change is worth. Remarks say what else is said of a step.
Table change_table(const SubmissionChange& change, const TextStyle& style);

/// What else has changed, and why nothing is scored any more.
std::vector<Labelled> changed_sentences(const SubmissionChange& change, const TextStyle& style);

}  // namespace bounty
