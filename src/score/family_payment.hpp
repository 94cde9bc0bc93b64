#pragma once

#include <string>
#include <string_view>

#include "bounty/payout.hpp"

namespace bounty {

// A family is paid once (payout-rules.md, "Payment"): what one submission and its review cannot
// tell.

/// The family has been paid before: what would be paid again is withheld, and a warning says where
/// it comes to another amount now.
void note_earlier_payment(Payout& payout, const EarlierPayment& paid);

/// The family is payable by an earlier document of the run, `payable_source`.
void withhold_as_duplicate(Payout& payout, const std::string& payable_source);

/// Another document, `elsewhere`, has the same family.
Warning duplicate_family(std::string_view family, std::string_view elsewhere);

/// The family differs from that of an earlier document in case, `-`, `_` and `.` alone.
Warning similar_to_earlier(std::string_view family, std::string_view elsewhere);

/// The same in the place of the earlier one: the later one is `family`.
Warning similar_to_later(std::string_view family, std::string_view elsewhere);

/// The same of a family that has been paid.
Warning similar_to_paid(std::string_view family, std::string_view paid);

}  // namespace bounty
