#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bounty/payout.hpp"
#include "report/parts/table.hpp"

namespace bounty {

/// The sentences of a report, each on one line. Texts of unknown origin in them are printable.

/// A sentence `Label: text`; the role is the label's.
struct Labelled {
  std::string label;
  Role role;
  std::string text;
};

/// `1 step`, `2,000 steps`. Without `plural`, the plural is the noun with an s.
std::string counted(std::uint64_t number, std::string_view noun, std::string_view plural = "");

/// `$1.00 to $2.00, if every undecided judgement were granted`, or a single amount if the two are
/// the same.
std::string range_if_granted(const std::string& bounty, const std::string& ceiling);

/// `reverse_hash: Reverse a hash`
std::string title_of(const Payout& payout);

/// `implementation of 2 tasks with 4 steps by Ada Lovelace`
std::string what_and_who(const Payout& payout);

/// `policy metr, $300.00 an hour; reviewed by B. Reviewer on 2026-11-22, final`
std::string terms(const Payout& payout);

/// Returns the sentence that replaces the amounts of a specification.
std::string about_specifications();

/// Whether an undecided judgement could still raise the bounty.
bool has_undecided_amount(const Payout& payout);

/// Returns what decided the whole bounty: `decided`, or `by an embedded draft`.
std::string_view what_decided(const Payout& payout);

/// Returns the bounty if it is decided, else the range up to its ceiling.
Labelled range(const Payout& payout);

/// Returns the payment, the other decisions of the program, and the warnings.
std::vector<Labelled> closing(const Payout& payout);

/// Returns the role that a payment status is shown in.
Role role_of(PaymentStatus status);

/// `approved $1,995.00, but the bounty is $19,950.00`: what differs from what was approved.
std::string why_withheld(const Payout& payout);

/// `withheld (amount-differs): approved $1,995.00, but the bounty is $19,950.00`: the status, the
/// reason for it, and an earlier payment of the family.
std::string payment_status_text(const Payout& payout);

/// Returns what the program has to do before the bounty can be paid: `state the amount and the
/// payee`.
std::string payment_advice(const Payment& payment);

}  // namespace bounty
