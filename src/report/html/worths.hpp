#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/contents/batch_parts.hpp"

namespace bounty {

/// Returns the undecided judgements with who can make them, their worths as bars on the scale of
/// the range, and a note on what the bars mean.
std::string html_undecided(const Payout& payout, Detail detail);

/// Returns the undecided judgements of a batch, with the largest worth as the longest bar; "" if
/// there are none.
std::string html_to_do(const Payouts& payouts);

}  // namespace bounty
