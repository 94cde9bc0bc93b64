#pragma once

#include <string>
#include <string_view>

#include "bounty/totals.hpp"

namespace bounty {

/// Where the calendar of ledger begins; that of hledger is longer.
constexpr std::string_view first_posting_date = "1400-01-01";

/// Where a journal posts, and when. In an account, a part that is `{author}` or `{family}` stands
/// for the payout's.
struct Bookkeeping {
  std::string base = "Expenses:Bounties:Base";
  std::string bonus = "Expenses:Bounties:Bonus";
  std::string payee = "Liabilities:Payable:{author}";  ///< an author without a name is the family
  std::string date{};  ///< of all transactions, YYYY-MM-DD; "" where each has its review's
};

/// The comment that a journal begins with, with its line end.
std::string ledger_heading();

/// Whether the bounty is payable, but cannot be posted: neither the review nor the bookkeeping
/// states a date, or it is before the first one.
bool lacks_date(const Payout& payout, const Bookkeeping& bookkeeping);

/// The outcome as an entry of a plain-text-accounting journal (ledger, hledger), an empty line
/// before it, put behind `text`: a balanced transaction where it is payable and has a date; else a
/// comment that says why there is none (formats.md, "Ledger").
void write_ledger(std::string& text, const Outcome& outcome, const Bookkeeping& bookkeeping);

}  // namespace bounty
