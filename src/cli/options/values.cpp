#include "cli/options/values.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <set>

#include "report/exports/ledger.hpp"
#include "unicode/ascii.hpp"
#include "values/date.hpp"
#include "values/decimal.hpp"
#include "values/parse_values.hpp"

namespace bounty::cli {
namespace {

constexpr std::array<Word<ColourChoice>, 3> colour_words = {{{"auto", ColourChoice::automatic},
                                                             {"always", ColourChoice::always},
                                                             {"never", ColourChoice::never}}};

constexpr std::array<Word<BatchOrder>, 4> order_words = {{{"input", BatchOrder::input},
                                                          {"family", BatchOrder::family},
                                                          {"bounty", BatchOrder::bounty},
                                                          {"ceiling", BatchOrder::ceiling}}};

using Account = std::string Bookkeeping::*;

constexpr std::array<Word<Account>, 3> keys = {
    {{"base", &Bookkeeping::base}, {"bonus", &Bookkeeping::bonus}, {"payee", &Bookkeeping::payee}}};

bool is_placeholder(std::string_view part) { return part == "{author}" || part == "{family}"; }

/// Returns true if a journal can contain the part unchanged.
bool is_plain(std::string_view part) {
  return !part.empty() && part.find_first_of("{}") == std::string_view::npos &&
         account_part(part) == part;
}

/// Punctuation before an account has a meaning in ledger and hledger. Bytes from 0x80 are part of
/// letters here.
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
  throw UsageError(fmt::format("--ledger-accounts: {} is not an account", in_quotes(account)),
                   "write it as Liabilities:Payable:{author}: begin with a letter or digit, and "
                   "separate names, {author} and {family} by colons");
}

/// `stated` holds the names of all accounts on the command line.
Account account_of(std::string_view key, const std::vector<std::string_view>& stated) {
  if (const auto account = meaning_of(key, std::span<const Word<Account>>(keys))) return *account;
  const std::vector<std::string_view> names = texts_of(std::span<const Word<Account>>(keys));
  const Hint hint = hint_for_name(key, names, [&](std::string_view name) {
    return std::ranges::find(stated, name) == stated.end();
  });
  throw UsageError(fmt::format("--ledger-accounts: no account is called {}", in_quotes(key)),
                   hint.empty() ? "write base=ACCOUNT,bonus=ACCOUNT,payee=ACCOUNT" : hint);
}

/// Returns the KEY of `KEY=ACCOUNT`.
std::string_view key_of(std::string_view item) { return item.substr(0, item.find('=')); }

/// Parses `base=ACCOUNT,bonus=ACCOUNT,payee=ACCOUNT`, each part optional, into the bookkeeping.
/// Refuses anything that ledger or hledger would not accept unchanged.
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
      throw UsageError(fmt::format("--ledger-accounts: {} appears twice", key));
    }
    check_account(account);
    bookkeeping.*member = account;
  }
}

/// Refuses anything but a date from 1400 on.
void require_payment_date(const GivenOption& given) {
  if (!is_date(given.text)) {
    throw UsageError(fmt::format("{}: {} is not a date in the calendar", given.option->name(),
                                 in_quotes(given.text)),
                     hint_for_date(given.text));
  }
  if (!is_posting_date(given.text)) {
    throw UsageError(fmt::format("{}: the first date is {}", given.option->name(), first_date));
  }
}

template <class T>
T value_or_refuse(const GivenOption& given, Parsed<T> parsed) {
  if (parsed) return std::move(parsed.value());
  throw UsageError(fmt::format("{}: {}", given.option->name(), parsed.error().message),
                   parsed.error().hint);
}

std::size_t count_of(const GivenOption& given) {
  constexpr std::int64_t most = 1024;
  const std::optional<Decimal> number = Decimal::from_plain_digits(given.text);
  const auto whole = number ? number->in_units(1) : std::nullopt;
  if (!whole || !whole->is_exact || whole->nearest < 1 || whole->nearest > most) {
    throw UsageError(fmt::format("{}: {} is not a whole number from 1 to {}", given.option->name(),
                                 in_quotes(given.text), most));
  }
  return static_cast<std::size_t>(whole->nearest);
}

/// Parses an option's value into its member, according to the member's type.
struct ValueReader {
  const GivenOption& given;
  Set<Format> formats;
  Options& options;

  void operator()(bool Options::*flag) const { options.*flag = true; }

  void operator()(std::string Options::*text) const {
    if (given.option->value.kind == ValueKind::date) require_payment_date(given);
    options.*text = given.text;
  }

  void operator()(std::vector<std::string> Options::*texts) const {
    (options.*texts).push_back(given.text);
  }

  void operator()(std::size_t Options::*count) const { options.*count = count_of(given); }

  void operator()(Format Options::*format) const {
    options.*format = choose<Format>(given.option->name(), given.text, words_for(formats));
  }

  void operator()(ColourChoice Options::*choice) const {
    options.*choice = choose<ColourChoice>(given.option->name(), given.text, colour_words);
  }

  void operator()(BatchOrder Options::*order) const {
    options.*order = choose<BatchOrder>(given.option->name(), given.text, order_words);
  }

  void operator()(Bookkeeping Options::*bookkeeping) const {
    set_accounts(options.*bookkeeping, given.text);
  }

  void operator()(std::optional<Money> Options::*amount) const {
    options.*amount = value_or_refuse(given, parse_amount(given.text));
  }

  void operator()(std::optional<HourlyRate> Options::*rate) const {
    options.*rate = value_or_refuse(given, parse_hourly_rate(given.text));
  }
};

}  // namespace

std::vector<std::string_view> choices_of(const Option& option, Set<Format> formats) {
  if (std::holds_alternative<Format Options::*>(option.member))
    return texts_of<Format>(words_for(formats));
  if (std::holds_alternative<ColourChoice Options::*>(option.member))
    return texts_of<ColourChoice>(colour_words);
  if (std::holds_alternative<BatchOrder Options::*>(option.member))
    return texts_of<BatchOrder>(order_words);
  return {};
}

void read_value(const GivenOption& given, Set<Format> formats, Options& options) {
  std::visit(ValueReader{given, formats, options}, given.option->member);
}

}  // namespace bounty::cli
