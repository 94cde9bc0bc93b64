#pragma once

#include <string>

#include "bounty/diff.hpp"
#include "report/table.hpp"

namespace bounty {

/// What the tables of a diff share.

/// As it is now, else as it was; null where it was never scored.
const Payout* newest_payout(const SubmissionChange& change);

/// Whether a change is a gain or a loss.
Role role_of(Sum worth);

/// `+$300.00`, `-$0.05`, `-` for nothing.
Table::Cell worth_cell(Sum worth, std::string (*print)(Sum));
Table::Cell worth_cell(Money worth, std::string (*print)(Sum));

}  // namespace bounty
