#pragma once

#include <fmt/format.h>

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

/// What the word stands for; the option is for the message. Throws UsageError.
template <class T>
T choose(std::string_view option, const std::string& text, std::span<const Word<T>> choices) {
  if (const std::optional<T> meaning = meaning_of(text, choices)) return *meaning;
  const std::vector<std::string_view> texts = texts_of(choices);
  throw UsageError(
      fmt::format("{} is one of {}, not {}", option, fmt::join(texts, ", "), in_quotes(text)),
      hint_for_name(text, texts));
}

/// The words that the option's value is one of, for a command that has these formats; none where
/// it is anything else.
std::vector<std::string_view> choices_of(const Option& option, Set<Format> formats);

/// An option of a command line, before its text has a meaning.
struct GivenOption {
  const Option* option;
  std::string text;  ///< "" of a flag
};

/// Reads the text into the option's member. Throws UsageError.
void read_value(const GivenOption& given, Set<Format> formats, Options& options);

}  // namespace bounty::cli
