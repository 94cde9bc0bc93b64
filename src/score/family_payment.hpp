#pragma once

#include <string>
#include <string_view>

#include "bounty/payout.hpp"

namespace bounty {

// A family is paid once (payout-rules.md, "Payment"). These functions apply what is known from
// outside a submission and its review.

/// Notes that the family has been paid before: withholds what would be paid again, and warns if the
/// bounty differs from the amount paid.
void note_earlier_payment(Payout& payout, const EarlierPayment& paid);

/// Withholds the payment because an earlier document of the run, `payable_source`, makes the family
/// payable.
void withhold_as_duplicate(Payout& payout, const std::string& payable_source);

/// Warns that another document, `elsewhere`, has the same family.
Warning duplicate_family(std::string_view family, std::string_view elsewhere);

/// Warns that the family differs from that of an earlier document only in case, `-`, `_` and `.`.
Warning similar_to_earlier(std::string_view family, std::string_view elsewhere);

/// Warns the same at the earlier document; `family` is the later one.
Warning similar_to_later(std::string_view family, std::string_view elsewhere);

/// Warns the same about a family that has been paid.
Warning similar_to_paid(std::string_view family, std::string_view paid);

}  // namespace bounty
