#include "cli/ledger_accounts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <string_view>
#include <vector>

#include "bounty/print.hpp"
#include "cli/messages.hpp"
#include "names/suggestion.hpp"
#include "names/words.hpp"
#include "report/exports/ledger.hpp"
#include "values/ascii.hpp"
#include "values/date.hpp"

namespace bounty::cli {
namespace {

using Account = std::string Bookkeeping::*;

constexpr std::array<Word<Account>, 3> keys = {
    {{"base", &Bookkeeping::base}, {"bonus", &Bookkeeping::bonus}, {"payee", &Bookkeeping::payee}}};

bool is_placeholder(std::string_view part) { return part == "{author}" || part == "{family}"; }

/// A part that stands in a journal as it is.
bool is_plain(std::string_view part) {
  return !part.empty() && part.find_first_of("{}") == std::string_view::npos &&
         account_part(part) == part;
}

/// Signs before an account mean something to both tools; bytes from 0x80 on are letters here.
bool begins_account(char c) {
  return is_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

bool is_account(std::string_view account) {
  const std::vector<std::string_view> parts = split(account, ':');
  const auto fits = [](std::string_view part) { return is_plain(part) || is_placeholder(part); };
  return is_plain(parts.front()) && begins_account(account.front()) &&
         std::ranges::all_of(parts, fits);
}

void check_account(std::string_view account) {
  if (is_account(account)) return;
  throw UsageError(fmt::format("--ledger-accounts: {} is no account", in_quotes(account)),
                   "write it as Liabilities:Payable:{author}: a letter or digit first, then names, "
                   "{author} or {family} between colons");
}

/// `stated` are the names of all accounts that are stated.
Account account_of(std::string_view key, const std::vector<std::string_view>& stated) {
  if (const auto account = meaning_of(key, std::span<const Word<Account>>(keys))) return *account;
  const std::vector<std::string_view> names = texts_of(std::span<const Word<Account>>(keys));
  const std::string hint = hint_for_name(key, names, [&](std::string_view name) {
    return std::ranges::find(stated, name) == stated.end();
  });
  throw UsageError(fmt::format("--ledger-accounts: no account is called {}", in_quotes(key)),
                   hint.empty() ? "write base=ACCOUNT,bonus=ACCOUNT,payee=ACCOUNT" : hint);
}

/// Of `KEY=ACCOUNT`.
std::string_view key_of(std::string_view item) { return item.substr(0, item.find('=')); }

}  // namespace

void set_accounts(Bookkeeping& bookkeeping, const std::string& text) {
  std::set<std::string_view> seen;
  const std::vector<std::string_view> items = split(text, ',');
  std::vector<std::string_view> stated;
  std::ranges::transform(items, std::back_inserter(stated), key_of);
  for (const std::string_view item : items) {
    const std::string_view key = key_of(item);
    const std::string_view account = item.substr(std::min(key.size() + 1, item.size()));
    const Account member = account_of(key, stated);
    if (!seen.insert(key).second) {
      throw UsageError(fmt::format("--ledger-accounts: {} stands there twice", key));
    }
    check_account(account);
    bookkeeping.*member = account;
  }
}

}  // namespace bounty::cli
