#pragma once

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bounty/print.hpp"
#include "cli/messages.hpp"
#include "cli/options/options.hpp"
#include "names/suggestion.hpp"
#include "names/words.hpp"

namespace bounty::cli {

/// Returns the meaning of the word; the option's name appears in the message. Throws UsageError.
template <class T>
T choose(std::string_view option, const std::string& text, std::span<const Word<T>> choices) {
  if (const std::optional<T> meaning = meaning_of(text, choices)) return *meaning;
  const std::vector<std::string_view> texts = texts_of(choices);
  throw UsageError(
      fmt::format("{}: {} is not one of {}", option, in_quotes(text), fmt::join(texts, ", ")),
      hint_for_name(text, texts));
}

/// Returns the words that are valid as the option's value for a command with these formats; empty
/// if the value is not a word.
std::vector<std::string_view> choices_of(const Option& option, Set<Format> formats);

/// An option of a command line whose value is not parsed yet.
struct GivenOption {
  const Option* option;
  std::string text;  ///< "" for a flag
};

/// Parses the value and stores it in the option's member. Throws UsageError.
void read_value(const GivenOption& given, Set<Format> formats, Options& options);

}  // namespace bounty::cli
