#pragma once

#include <string>
#include <vector>

#include "bounty/report.hpp"
#include "report/parts/sentences.hpp"
#include "report/parts/table.hpp"

namespace bounty {

/// The parts of a batch report.

using Payouts = std::vector<const Payout*>;

/// Returns the payouts in the given order. Equal ones stay in input order.
Payouts sorted_payouts(const std::vector<Outcome>& outcomes, BatchOrder order);

std::vector<const Rejection*> rejections_of(const std::vector<Outcome>& outcomes);

/// Returns a table with a row for each payout, in dollars, and their totals below a rule.
Table batch_table(const Payouts& payouts, const Totals& totals);

/// Returns the range of the bounties and, if there is a budget, what remains of it.
std::vector<Labelled> batch_sums(const Totals& totals, const BatchView& view);

/// `Bounties on 2026-11-26`
std::string batch_title(const BatchView& view);

/// Returns a line for each withheld payment, with its family and the reason.
std::vector<std::string> withheld_payments(const Payouts& payouts);

/// Returns `and 3 more errors`, to follow the first error; "" if that is the only one.
std::string more_errors(const Rejection& rejection);

/// Returns a line for each distinct warning, with the sources that it is about.
std::vector<std::string> warnings_of(const Payouts& payouts);

}  // namespace bounty
