#pragma once

#include <string>

#include "bounty/payout.hpp"
#include "report/sentences.hpp"

namespace bounty {

// What reports say of the payment, in sentences of one line. Texts of unknown origin in them are
// printable.

/// The role in which a status is painted.
Role role_of(PaymentStatus status);

/// `approved $1,995.00, comes to $19,950.00`: both sides of what is withheld.
std::string why_withheld(const Payout& payout);

/// `withheld (amount-differs): approved $1,995.00, comes to $19,950.00`: the status, and why it is
/// that.
std::string payment_status_text(const Payout& payout);

/// `Payment: clear, $1,995.00 payable to Ada Lovelace on 2026-11-22`, with the review's note.
Labelled payment_sentence(const Payout& payout);

/// `the review does not state the amount and the payee`: what an unchecked payment lacks; "" where
/// it is unchecked because of a question what if.
std::string missing_statements(const Payout& payout);

/// What the program has to do before the bounty can be paid: `state the amount and the payee`.
std::string payment_advice(const Payment& payment);

}  // namespace bounty
