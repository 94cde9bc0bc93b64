#pragma once

#include <string>
#include <vector>

#include "bounty/report.hpp"
#include "report/parts/sentences.hpp"
#include "report/parts/table.hpp"

namespace bounty {

/// What a report of a batch consists of.

using Payouts = std::vector<const Payout*>;

/// What could be scored. What is equal in this order stays as it came in.
Payouts sorted_payouts(const std::vector<Outcome>& outcomes, BatchOrder order);

std::vector<const Rejection*> rejections_of(const std::vector<Outcome>& outcomes);

/// A row a payout, in dollars; under a rule their sums.
Table batch_table(const Payouts& payouts, const Totals& totals);

/// The range of the bounties, and what remains of the budget where there is one.
std::vector<Labelled> batch_sums(const Totals& totals, const BatchView& view);

/// `Bounties on 2026-11-26`
std::string batch_title(const BatchView& view);

/// Each payment that is withheld, in one line with its family and the reason.
std::vector<std::string> withheld_payments(const Payouts& payouts);

/// `and 3 more errors`, beside the first; "" where it is the only one.
std::string more_errors(const Rejection& rejection);

/// Each warning once, in one line with the sources that it is about.
std::vector<std::string> warnings_of(const Payouts& payouts);

}  // namespace bounty
