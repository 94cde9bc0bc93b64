#include "text/suggestion.hpp"

#include <algorithm>

namespace bounty {
namespace {

/// As JSON has it; control characters are in no name, amount or word.
std::string quoted(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + '"';
}

std::string shown(const Candidate& candidate) {
  return candidate.is_text ? quoted(candidate.text) : candidate.text;
}

/// `a`, `a or b`, `a, b or c`
std::string listed(const std::vector<std::string>& items) {
  std::string list = items.front();
  for (std::size_t i = 1; i < items.size(); ++i) {
    list += (i + 1 == items.size() ? " or " : ", ") + items[i];
  }
  return list;
}

}  // namespace

std::string did_you_mean(const std::vector<Candidate>& candidates, const Accepts& accepts) {
  std::vector<std::string> likely;
  for (const Candidate& candidate : candidates) {
    std::string text = shown(candidate);
    const bool is_new = std::ranges::find(likely, text) == likely.end();
    if (is_new && accepts(candidate)) likely.push_back(std::move(text));
  }
  if (likely.empty() || likely.size() > most_suggestions) return "";
  return "did you mean " + listed(likely) + "?";
}

std::string did_you_mean(const std::vector<std::string>& texts,
                         const std::function<bool(std::string_view)>& accepts) {
  std::vector<Candidate> candidates;
  candidates.reserve(texts.size());
  for (const std::string& text : texts) candidates.push_back({text});
  return did_you_mean(candidates,
                      [&](const Candidate& candidate) { return accepts(candidate.text); });
}

}  // namespace bounty
