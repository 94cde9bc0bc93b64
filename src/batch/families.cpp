#include "batch/families.hpp"

#include "text/family_name.hpp"

namespace bounty {

Families::Before Families::note(std::string_view family, InputNumber at) {
  Before before{exact_.note(family, at), folded_.note(folded_family(family), at)};
  if (before.same) before.similar.reset();
  return before;
}

std::optional<InputNumber> Families::note_payable(const std::string& family, InputNumber at) {
  const auto [found, is_first] = payable_.emplace(family, at);
  return is_first ? std::nullopt : std::optional(found->second);
}

}  // namespace bounty
