#include "text/nearest_name.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

#include "bounty/print.hpp"
#include "text/letters.hpp"
#include "text/value_error.hpp"

namespace bounty {
namespace {

/// Insertions, removals, replacements and swaps of neighbours that make a of b. Case costs nothing.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before_previous(b.size() + 1);
  std::vector<std::size_t> previous(b.size() + 1);
  std::vector<std::size_t> current(b.size() + 1);
  std::iota(previous.begin(), previous.end(), 0);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    current[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool same = lower_case(a[i - 1]) == lower_case(b[j - 1]);
      current[j] =
          std::min({previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (same ? 0 : 1)});
      const bool swapped = i > 1 && j > 1 && lower_case(a[i - 1]) == lower_case(b[j - 2]) &&
                           lower_case(a[i - 2]) == lower_case(b[j - 1]);
      if (swapped) current[j] = std::min(current[j], before_previous[j - 2] + 1);
    }
    std::swap(before_previous, previous);
    std::swap(previous, current);
  }
  return previous[b.size()];
}

/// A third of the text may be wrong, one character of a short one, and never all of it.
std::size_t allowed_distance(std::string_view text) {
  return std::min(std::max<std::size_t>(1, text.size() / 3), text.size() - 1);
}

std::size_t difference(std::size_t a, std::size_t b) { return a > b ? a - b : b - a; }

}  // namespace

std::string_view nearest_name(std::string_view text, std::span<const std::string_view> names) {
  constexpr std::size_t longest_compared = 256;
  if (text.empty() || text.size() > longest_compared) return "";
  std::string_view nearest;
  std::size_t best = allowed_distance(text) + 1;
  for (const std::string_view name : names) {
    if (difference(text.size(), name.size()) >= best) continue;
    const std::size_t distance = edit_distance(text, name);
    if (distance >= best) continue;
    best = distance;
    nearest = name;
  }
  return nearest;
}

std::string hint_for_name(std::string_view text, std::span<const std::string_view> names) {
  const std::string_view nearest = nearest_name(text, names);
  return nearest.empty() ? "" : did_you_mean(in_quotes(nearest));
}

}  // namespace bounty
