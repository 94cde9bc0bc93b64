#pragma once

#include <string>

#include "report/contents/batch_parts.hpp"

namespace bounty {

/// Returns a table with a row for each payment status: the number of payouts, their totals, and the
/// days on which they are paid. Their sum is below a rule.
Table payment_table(const Payouts& payouts, const Totals& totals);

/// Returns a table with a row for each author, the largest bounty first. The last row sums up the
/// authors beyond the first ones.
Table author_table(const Payouts& payouts);

/// Returns `$100,000.00; $2,743.86 remain after the bounties, the ceilings exceed it by
/// $17,253.01`.
std::string budget_text(const Budget& budget);

}  // namespace bounty
