#pragma once

#include <string>

#include "report/contents/batch_parts.hpp"

namespace bounty {

/// A row for what is payable, withheld, blocked and unchecked: how many, what they come to, and the
/// days on which they are paid; under a rule all of them.
Table payment_table(const Payouts& payouts, const Totals& totals);

/// A row for each author, the largest bounty first; beyond the first ones all others in one.
Table author_table(const Payouts& payouts);

/// `$100,000.00; $2,743.86 remain after the bounties, the ceilings come to $17,253.01 more`
std::string budget_text(const Budget& budget);

}  // namespace bounty
