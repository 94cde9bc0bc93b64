#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bounty/diagnostic.hpp"

namespace bounty {

/// Whether the place where the proposal goes takes it.
using Accepts = std::function<bool(const Proposal&)>;

/// Where more is likely than this, nothing is.
inline constexpr std::size_t most_suggestions = 3;

/// `did you mean "90m" or "90h"?`: the candidates that are accepted, each once, so that they can be
/// copied: a text with the quotes and escapes of JSON. Empty where none is accepted, or more than
/// most_suggestions. So each is tried by the parser before it is proposed.
Hint did_you_mean(const std::vector<Proposal>& candidates, const Accepts& accepts);

/// The same for texts, such as names.
Hint did_you_mean(const std::vector<std::string>& texts,
                  const std::function<bool(std::string_view)>& accepts);

/// Those of `names` that `text` was most probably meant to be: all that need as few corrections, of
/// which one of case counts less than any other, but no more than one above most_suggestions. Empty
/// where none is near.
std::vector<std::string> nearest_names(std::string_view text,
                                       std::span<const std::string_view> names);

/// To look for the nearest name takes long where there are many: of many errors, the first so many
/// have a hint.
inline constexpr std::size_t most_hints = 20;

/// `did you mean "NAME"?` for the nearest names; empty where none is near, or too many are. `names`
/// are all that could be meant; `accepts` says which cannot be put there, such as those that are
/// there already: then one that is less near is not meant either.
Hint hint_for_name(
    std::string_view text, std::span<const std::string_view> names,
    const std::function<bool(std::string_view)>& accepts = [](std::string_view) { return true; });

}  // namespace bounty
