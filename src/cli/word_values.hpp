#pragma once

#include <fmt/format.h>

#include <optional>
#include <span>
#include <string>

#include "bounty/print.hpp"
#include "cli/command_table.hpp"
#include "cli/messages.hpp"
#include "cli/options/options.hpp"
#include "names/suggestion.hpp"
#include "names/words.hpp"

namespace bounty::cli {

/// What single options of a command line mean. All throw UsageError.

/// What the word stands for; the option is for the message.
template <class T>
T choose(const std::string& option, const std::string& text, std::span<const Word<T>> choices) {
  if (const std::optional<T> meaning = meaning_of(text, choices)) return *meaning;
  const std::vector<std::string_view> texts = texts_of(choices);
  throw UsageError(
      fmt::format("{} is one of {}, not {}", option, fmt::join(texts, ", "), in_quotes(text)),
      hint_for_name(text, texts));
}

/// How many formats the commands have: of a check and of advice there are the first two, of a diff
/// the first three, of a submission the first five, of a batch all.
inline constexpr std::size_t formats_of_check = 2;
inline constexpr std::size_t formats_of_diff = 3;
inline constexpr std::size_t formats_of_submission = 5;
inline constexpr std::size_t formats_of_batch = 7;

/// One of the first formats.
Format format_of(const Words& words, std::size_t first);
BatchOrder order_of(const Words& words);
ColourChoice colour_of(const Words& words);

/// The path of the policy; the flag wins over the environment.
std::string policy_of(const Words& words);
std::optional<HourlyRate> what_if_rate_of(const Words& words);
std::optional<Money> budget_of(const Words& words);

/// Threads, from 1 to 1024; one a core where nothing is said.
std::size_t jobs_of(const Words& words);

/// An option that would do nothing with this format was meant for another one.
void refuse_unless(bool fits, std::string_view option, std::string_view right);

/// The day of all payments, YYYY-MM-DD from 1400 on; "" where each has its review's.
std::string payment_date_of(const Words& words);

/// Where a journal posts.
Bookkeeping bookkeeping_of(const Words& words);

}  // namespace bounty::cli
