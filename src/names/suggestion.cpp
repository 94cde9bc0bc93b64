#include "names/suggestion.hpp"

#include <algorithm>
#include <vector>

#include "unicode/ascii.hpp"

namespace bounty {
namespace {

/// Returns the text as a JSON string. Names, amounts and words have no control characters.
std::string quoted(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + '"';
}

std::string shown(const Proposal& proposal) {
  return proposal.is_text ? quoted(proposal.text) : proposal.text;
}

/// Returns a list such as `a`, `a or b` or `a, b or c`.
std::string listed(const std::vector<Proposal>& proposals) {
  std::string list = shown(proposals.front());
  for (std::size_t i = 1; i < proposals.size(); ++i) {
    list += (i + 1 == proposals.size() ? " or " : ", ") + shown(proposals[i]);
  }
  return list;
}

}  // namespace

Hint did_you_mean(const std::vector<Proposal>& candidates, const IsAccepted& accepts) {
  std::vector<Proposal> likely;
  for (const Proposal& candidate : candidates) {
    const bool is_new = std::ranges::find(likely, candidate) == likely.end();
    if (is_new && accepts(candidate)) likely.push_back(candidate);
  }
  if (likely.empty() || likely.size() > most_suggestions) return {};
  std::string sentence = "did you mean " + listed(likely) + "?";
  return {std::move(sentence), std::move(likely)};
}

Hint did_you_mean(const std::vector<std::string>& texts,
                  const std::function<bool(std::string_view)>& accepts) {
  std::vector<Proposal> candidates;
  candidates.reserve(texts.size());
  for (const std::string& text : texts) candidates.push_back({text});
  return did_you_mean(candidates,
                      [&](const Proposal& candidate) { return accepts(candidate.text); });
}

namespace {

/// A correction costs more than all differences in case together.
constexpr std::size_t correction = 1024;

std::size_t cost_of_replacing(char a, char b) {
  if (a == b) return 0;
  return lower_case(a) == lower_case(b) ? 1 : correction;
}

/// Returns the cost of turning b into a by insertions, deletions, replacements and swaps of
/// neighbours.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before_previous(b.size() + 1);
  std::vector<std::size_t> previous(b.size() + 1);
  std::vector<std::size_t> current(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) previous[j] = j * correction;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    current[0] = i * correction;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      current[j] = std::min({previous[j] + correction, current[j - 1] + correction,
                             previous[j - 1] + cost_of_replacing(a[i - 1], b[j - 1])});
      const bool swapped = i > 1 && j > 1 && lower_case(a[i - 1]) == lower_case(b[j - 2]) &&
                           lower_case(a[i - 2]) == lower_case(b[j - 1]);
      if (swapped) current[j] = std::min(current[j], before_previous[j - 2] + correction);
    }
    std::swap(before_previous, previous);
    std::swap(previous, current);
  }
  return previous[b.size()];
}

/// Allows a third of the characters to be wrong, at least one, but not all of them.
std::size_t allowed_distance(std::string_view text) {
  return std::min(std::max<std::size_t>(1, text.size() / 3), text.size() - 1);
}

std::size_t difference(std::size_t a, std::size_t b) { return a > b ? a - b : b - a; }

}  // namespace

std::vector<std::string> nearest_names(std::string_view text,
                                       std::span<const std::string_view> names) {
  constexpr std::size_t longest_compared = 256;
  if (text.empty() || text.size() > longest_compared) return {};
  std::vector<std::string> nearest;
  std::size_t best = (allowed_distance(text) + 1) * correction - 1;
  for (const std::string_view name : names) {
    if (difference(text.size(), name.size()) * correction > best) continue;
    const std::size_t distance = edit_distance(text, name);
    if (distance > best) continue;
    if (distance < best) nearest.clear();
    best = distance;
    const bool is_new = std::ranges::find(nearest, name) == nearest.end();
    if (is_new && nearest.size() <= most_suggestions) nearest.emplace_back(name);
  }
  return nearest;
}

Hint hint_for_name(std::string_view text, std::span<const std::string_view> names,
                   const std::function<bool(std::string_view)>& accepts) {
  return did_you_mean(nearest_names(text, names), accepts);
}

}  // namespace bounty
