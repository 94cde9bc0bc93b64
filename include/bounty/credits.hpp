#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "bounty/payout.hpp"

namespace bounty {

/// The authors whom a task suite's README should name, each with the families that the program
/// uses. Both are sorted by their bytes.
using Credits = std::map<std::string, std::set<std::string>, std::less<>>;

/// Adds the payout's author if an acknowledgement is due.
void add_credit(Credits& credits, const Payout& payout);

/// Returns a Markdown list with one line for each name: "- Ada L.: `reverse_hash`". Returns "" if
/// there are no credits.
std::string write_credits(const Credits& credits);

/// Returns the credits whose names do not appear in the README. A name must appear as a whole, not
/// as part of another name, in the same case; Markdown's backslashes are ignored (formats.md,
/// "Credits").
Credits missing_credits(const Credits& credits, std::string_view readme);

}  // namespace bounty
