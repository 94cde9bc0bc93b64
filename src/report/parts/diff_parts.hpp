#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bounty/diff.hpp"
#include "bounty/report.hpp"
#include "report/parts/sentences.hpp"
#include "report/parts/table.hpp"

namespace bounty {

/// What a report of a diff consists of. Texts in it are printable.

/// `->`, with blanks.
std::string_view arrow(const TextStyle& style);

/// The family, or the document that was rejected.
std::string name_of(const SubmissionChange& change);

/// A row a step that has changed, the bonus, and under a rule the bounty: was, is, and what the
/// change is worth. Remarks say what else is said of a step.
Table change_table(const SubmissionChange& change, const TextStyle& style);

/// What else has changed, and why nothing is scored any more.
std::vector<Labelled> changed_sentences(const SubmissionChange& change, const TextStyle& style);

/// A row a submission that came, went, or comes to another amount, in dollars, the largest gain
/// first and the largest loss last; under a rule the sums of all.
Table gains_table(const Diff& diff);

/// How many gain, lose, and stay as they were.
std::vector<Labelled> diff_sums(const Diff& diff);

/// Whether there is one submission at most on each side, so that there is nothing to sum up.
bool is_of_one(const Diff& diff);

/// Instead of a table.
std::string no_change(const Diff& diff);

/// What the tables of a diff share.

/// As it is now, else as it was; null where it was never scored.
const Payout* newest_payout(const SubmissionChange& change);

/// Whether a change is a gain or a loss.
Role role_of(Sum worth);

/// `+$300.00`, `-$0.05`, `-` for nothing.
Table::Cell worth_cell(Sum worth, std::string (*print)(Sum));
Table::Cell worth_cell(Money worth, std::string (*print)(Sum));

}  // namespace bounty
