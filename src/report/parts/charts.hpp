#pragma once

#include <string>

#include "bounty/payout.hpp"
#include "bounty/report.hpp"
#include "report/parts/batch_parts.hpp"

namespace bounty {

/// From gross through each deduction to the base payment, the bonus, the bounty and the ceiling,
/// with bars drawn to one scale.
std::string waterfall(const Payout& payout, const TextStyle& style, Detail detail);

/// The largest bounties of a batch with their ceilings, as a figure.
std::string chart_of_largest(const std::vector<Outcome>& outcomes);

/// How many bounties there are of which size, as a figure: at most ten ranges of a round width.
std::string chart_of_sizes(const Payouts& payouts);

/// The undecided judgements with their worth as bars, on a scale from the bounty to the ceiling,
/// which is higher, and what the bars mean.
std::string sensitivity_chart(const Payout& payout, const TextStyle& style, Detail detail);

}  // namespace bounty
