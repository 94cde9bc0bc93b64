#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace bounty {

/// What may be put where something wrong stands.
struct Candidate {
  std::string text;
  bool is_text = true;  ///< false for what stands without quotes: a number, a command
};

/// Whether the place where the candidate goes takes it.
using Accepts = std::function<bool(const Candidate&)>;

/// Where more is likely than this, nothing is.
inline constexpr std::size_t most_suggestions = 3;

/// `did you mean "90m" or "90h"?`: the candidates that are accepted, each once, so that they can be
/// copied: a text with the quotes and escapes of JSON. "" where none is accepted, or more than
/// most_suggestions. Nothing else makes suggestions: so each is tried by the parser before it is
/// made.
std::string did_you_mean(const std::vector<Candidate>& candidates, const Accepts& accepts);

/// The same for texts, such as names.
std::string did_you_mean(const std::vector<std::string>& texts,
                         const std::function<bool(std::string_view)>& accepts);

}  // namespace bounty
