#include "cli/ledger_accounts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <vector>

#include "bounty/print.hpp"
#include "cli/usage_error.hpp"
#include "report/journal_text.hpp"
#include "text/date.hpp"
#include "text/letters.hpp"
#include "text/nearest_name.hpp"
#include "text/split.hpp"
#include "text/word_table.hpp"

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

Account account_of(std::string_view key) {
  if (const auto account = meaning_of(key, std::span<const Word<Account>>(keys))) return *account;
  const std::vector<std::string_view> names = texts_of(std::span<const Word<Account>>(keys));
  const std::string hint = hint_for_name(key, names);
  throw UsageError(fmt::format("--ledger-accounts: no account is called {}", in_quotes(key)),
                   hint.empty() ? "write base=ACCOUNT,bonus=ACCOUNT,payee=ACCOUNT" : hint);
}

}  // namespace

void set_accounts(Bookkeeping& bookkeeping, const std::string& text) {
  std::set<std::string_view> seen;
  for (const std::string_view item : split(text, ',')) {
    const std::size_t equals = std::min(item.find('='), item.size());
    const std::string_view key = item.substr(0, equals);
    const std::string_view account = item.substr(std::min(equals + 1, item.size()));
    const Account member = account_of(key);
    if (!seen.insert(key).second) {
      throw UsageError(fmt::format("--ledger-accounts: {} stands there twice", key));
    }
    check_account(account);
    bookkeeping.*member = account;
  }
}

}  // namespace bounty::cli
