#pragma once

#include <string>

#include "report/batch_parts.hpp"

namespace bounty {

/// The largest bounties of a batch with their ceilings, as a figure.
std::string chart_of_largest(const std::vector<Outcome>& outcomes);

/// How many bounties there are of which size, as a figure: at most ten ranges of a round width.
std::string chart_of_sizes(const Payouts& payouts);

}  // namespace bounty
