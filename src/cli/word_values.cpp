#include "cli/word_values.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <thread>

#include "cli/ledger_accounts.hpp"
#include "values/date.hpp"
#include "values/decimal.hpp"
#include "values/parse_values.hpp"

namespace bounty::cli {
namespace {

constexpr std::array<Word<Format>, formats_of_batch> formats = {{{"text", Format::text},
                                                                 {"json", Format::json},
                                                                 {"markdown", Format::markdown},
                                                                 {"html", Format::html},
                                                                 {"ledger", Format::ledger},
                                                                 {"ndjson", Format::ndjson},
                                                                 {"csv", Format::csv}}};

}  // namespace

Format format_of(const Words& words, std::size_t first) {
  return choose("--format", words.format, std::span<const Word<Format>>(formats).first(first));
}

BatchOrder order_of(const Words& words) {
  constexpr std::array<Word<BatchOrder>, 4> choices = {{{"input", BatchOrder::input},
                                                        {"family", BatchOrder::family},
                                                        {"bounty", BatchOrder::bounty},
                                                        {"ceiling", BatchOrder::ceiling}}};
  return words.order.empty() ? BatchOrder::input
                             : choose<BatchOrder>("--sort", words.order, choices);
}

ColourChoice colour_of(const Words& words) {
  constexpr std::array<Word<ColourChoice>, 3> choices = {{{"auto", ColourChoice::automatic},
                                                          {"always", ColourChoice::always},
                                                          {"never", ColourChoice::never}}};
  return choose<ColourChoice>("--color", words.colour, choices);
}

std::string policy_of(const Words& words) {
  if (!words.policy.empty()) return words.policy;
  const char* from_environment = std::getenv("BOUNTY_POLICY");
  return from_environment == nullptr ? "" : from_environment;
}

std::optional<HourlyRate> what_if_rate_of(const Words& words) {
  if (words.rate.empty()) return std::nullopt;
  Parsed<HourlyRate> rate = parse_hourly_rate(words.rate);
  if (!rate) throw UsageError("--rate: " + rate.error().message, rate.error().hint);
  return rate.value();
}

std::optional<Money> budget_of(const Words& words) {
  if (words.budget.empty()) return std::nullopt;
  Parsed<Money> budget = parse_amount(words.budget);
  if (!budget) throw UsageError("--budget: " + budget.error().message, budget.error().hint);
  return budget.value();
}

std::size_t jobs_of(const Words& words) {
  constexpr std::int64_t most = 1024;
  if (words.jobs.empty()) return std::max(1U, std::thread::hardware_concurrency());
  const std::optional<Decimal> number = Decimal::from_plain_digits(words.jobs);
  const auto jobs = number ? number->in_units(1) : std::nullopt;
  if (jobs && jobs->is_exact && jobs->nearest >= 1 && jobs->nearest <= most) {
    return static_cast<std::size_t>(jobs->nearest);
  }
  throw UsageError(
      fmt::format("--jobs is a whole number from 1 to {}, not {}", most, in_quotes(words.jobs)));
}

void refuse_unless(bool fits, std::string_view option, std::string_view right) {
  if (!fits) throw UsageError(fmt::format("{} goes with --format {}", option, right));
}

std::string payment_date_of(const Words& words) {
  if (words.date.empty()) return "";
  if (!is_date(words.date)) {
    throw UsageError(fmt::format("--date: {} is not a day of the calendar", in_quotes(words.date)),
                     hint_for_date(words.date));
  }
  if (!is_posting_date(words.date))
    throw UsageError(fmt::format("--date begins with {}", first_date));
  return words.date;
}

Bookkeeping bookkeeping_of(const Words& words) {
  Bookkeeping bookkeeping;
  if (!words.ledger_accounts.empty()) set_accounts(bookkeeping, words.ledger_accounts);
  return bookkeeping;
}

}  // namespace bounty::cli
