#pragma once

#include <string>

#include "bounty/payout.hpp"
#include "bounty/totals.hpp"

namespace bounty {

/// Where a journal posts. In an account, a part that is `{author}` or `{family}` stands for the
/// payout's.
struct Bookkeeping {
  std::string base = "Expenses:Bounties:Base";
  std::string bonus = "Expenses:Bounties:Bonus";
  std::string payee = "Liabilities:Payable:{author}";  ///< `Unnamed:FAMILY` without an author
};

/// The comment that a journal begins with, with its line end.
std::string ledger_heading();

/// The outcome as an entry of a plain-text-accounting journal (ledger, hledger), an empty line
/// before it, put behind `text`: a balanced transaction on the payment's date where it is payable;
/// else a comment that says why there is none (formats.md, "Ledger").
void write_ledger(std::string& text, const Outcome& outcome, const Bookkeeping& bookkeeping);

/// The voided payment as an entry that reverses the one that paid it, an empty line before it, put
/// behind `text`.
void write_ledger(std::string& text, const VoidedPayment& voided, const Bookkeeping& bookkeeping);

}  // namespace bounty
