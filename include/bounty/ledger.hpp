#pragma once

#include <string>

#include "bounty/payout.hpp"
#include "bounty/totals.hpp"

namespace bounty {

/// The accounts that a journal posts to. In an account name, a component `{author}` or `{family}`
/// is replaced by the payout's.
struct Bookkeeping {
  std::string base = "Expenses:Bounties:Base";
  std::string bonus = "Expenses:Bounties:Bonus";
  std::string payee = "Liabilities:Payable:{author}";  ///< `{author}` becomes `Unnamed:FAMILY` if
                                                       ///< there is no author
};

/// Returns the comment at the top of a journal, with its newline.
std::string ledger_heading();

/// Appends to `text` an empty line and the outcome as an entry of a plain-text-accounting journal
/// (ledger, hledger): a balanced transaction on the day of payment if the bounty is payable, else a
/// comment that says why nothing is posted (formats.md, "Ledger").
void write_ledger(std::string& text, const Outcome& outcome, const Bookkeeping& bookkeeping);

/// Appends to `text` an empty line and an entry that reverses the voided payment.
void write_ledger(std::string& text, const VoidedPayment& voided, const Bookkeeping& bookkeeping);

}  // namespace bounty
