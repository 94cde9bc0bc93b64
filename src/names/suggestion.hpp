#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bounty/diagnostic.hpp"

namespace bounty {

/// Returns true if the proposal is valid where it would go.
using IsAccepted = std::function<bool(const Proposal&)>;

/// The maximum number of suggestions: with more, none is likely enough.
inline constexpr std::size_t most_suggestions = 3;

/// Returns a hint such as `did you mean "90m" or "90h"?` with the candidates that are accepted,
/// each once, with the quotes and escapes of JSON so that they can be copied. Empty if none is
/// accepted, or more than most_suggestions are. So each suggestion has been tried by the parser.
Hint did_you_mean(const std::vector<Proposal>& candidates, const IsAccepted& accepts);

/// Returns such a hint for texts, such as names.
Hint did_you_mean(const std::vector<std::string>& texts,
                  const std::function<bool(std::string_view)>& accepts);

/// Returns the names that `text` most probably stands for: those with the fewest corrections, of
/// which one of case costs less than any other. Returns at most most_suggestions + 1 names, and
/// none if none is near.
std::vector<std::string> nearest_names(std::string_view text,
                                       std::span<const std::string_view> names);

/// The maximum number of errors with a hint, because searching for the nearest of many names takes
/// long.
inline constexpr std::size_t most_hints = 20;

/// Returns `did you mean "NAME"?` for the nearest names; empty if none or too many are near.
/// `names` holds all candidates. `accepts` rejects those that cannot be used, such as those already
/// present; a less similar name is not proposed instead.
Hint hint_for_name(
    std::string_view text, std::span<const std::string_view> names,
    const std::function<bool(std::string_view)>& accepts = [](std::string_view) { return true; });

}  // namespace bounty
