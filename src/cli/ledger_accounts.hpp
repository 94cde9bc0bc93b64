#pragma once

#include <string>

#include "bounty/ledger.hpp"

namespace bounty::cli {

/// Puts the accounts of `base=ACCOUNT,bonus=ACCOUNT,payee=ACCOUNT`, each optional, into the
/// bookkeeping. Throws UsageError for anything that ledger and hledger would not take as stated.
void set_accounts(Bookkeeping& bookkeeping, const std::string& text);

}  // namespace bounty::cli
