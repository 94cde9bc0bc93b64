#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "bounty/payout.hpp"

namespace bounty {

/// Who a task suite's README should name, each with the families that are used; both in the order
/// of their bytes.
using Credits = std::map<std::string, std::set<std::string>, std::less<>>;

/// Adds the payout's author where an acknowledgement is due.
void add_credit(Credits& credits, const Payout& payout);

/// A Markdown list, a line a name: "- Ada L.: `reverse_hash`". "" where there is nobody.
std::string write_credits(const Credits& credits);

/// Those of the credits that the README does not name. A name counts where it stands by itself, as
/// it is or with Markdown's backslashes, upper and lower case as stated: not as a part of another
/// name (formats.md, "Credits").
Credits missing_credits(const Credits& credits, std::string_view readme);

}  // namespace bounty
