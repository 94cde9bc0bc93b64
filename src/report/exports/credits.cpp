#include "bounty/credits.hpp"

#include <algorithm>
#include <functional>
#include <vector>

#include "report/markdown/names_in_text.hpp"
#include "report/markdown/text.hpp"

namespace bounty {

void add_credit(Credits& credits, const Payout& payout) {
  const Acknowledgement& acknowledgement = payout.acknowledgement;
  if (acknowledgement.due) credits[acknowledgement.name].insert(payout.family);
}

std::string write_credits(const Credits& credits) {
  std::string list;
  for (const auto& [name, families] : credits) {
    list += "- " + markdown_line(name);
    std::string_view separator = ": `";
    for (const std::string& family : families) {
      list.append(separator).append(family) += '`';
      separator = ", `";
    }
    list += '\n';
  }
  return list;
}

/// Long names first: what is a part of one of them is taken by it.
Credits missing_credits(const Credits& credits, std::string_view readme) {
  std::vector<const Credits::value_type*> longest_first;
  for (const auto& credit : credits) longest_first.push_back(&credit);
  std::ranges::stable_sort(longest_first, std::ranges::greater(),
                           [](const auto* credit) { return credit->first.size(); });
  Credits missing;
  NamesInText names(readme);
  for (const auto* credit : longest_first) {
    if (!names.take_name(markdown_line(credit->first))) missing.insert(*credit);
  }
  return missing;
}

}  // namespace bounty
