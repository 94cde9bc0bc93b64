#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/contents/batch_parts.hpp"

namespace bounty {

/// The undecided judgements with who can make them, and with their worths as bars on the scale of
/// the range; then what the bars mean.
std::string html_undecided(const Payout& payout, Detail detail);

/// What is left to decide over a batch, with the largest worth as the longest bar; "" where nothing
/// is.
std::string html_to_do(const Payouts& payouts);

}  // namespace bounty
