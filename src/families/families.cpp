#include "families/families.hpp"

#include <algorithm>

#include "names/names.hpp"

namespace bounty {
/// Families that are equal when folded are in neighbouring slots.
FamilyRegister::Before FamilyRegister::note_family(std::string_view family, InputNumber at) {
  fold_family(family, folded_);
  const std::uint64_t of_folded = std::max<std::uint64_t>(1, keyed_hash(folded_));
  const auto of_name = static_cast<std::uint32_t>(keyed_hash(family));
  const std::size_t mask = slots_.size() - 1;
  std::optional<InputNumber> similar;
  std::size_t place = of_folded & mask;
  for (; slots_[place].of_folded() != 0; place = (place + 1) & mask) {
    const Slot& slot = slots_[place];
    if (slot.of_folded() != of_folded) continue;
    if (slot.of_name == of_name) return {slot.first, std::nullopt};
    if (!similar || slot.first < *similar) similar = slot.first;
  }
  slots_[place] = {static_cast<std::uint32_t>(of_folded >> 32U),
                   static_cast<std::uint32_t>(of_folded), of_name, at};
  if (++used_ > slots_.size() / 4 * 3) grow();
  return {std::nullopt, similar};
}

void FamilyRegister::grow() {
  std::vector<Slot> old(2 * slots_.size());
  slots_.swap(old);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.of_folded() == 0) continue;
    std::size_t place = slot.of_folded() & mask;
    while (slots_[place].of_folded() != 0) place = (place + 1) & mask;
    slots_[place] = slot;
  }
}

std::optional<InputNumber> Families::note_payable(std::string_view family, InputNumber at) {
  const auto found = payable_.find(family);
  if (found != payable_.end()) return found->second;
  payable_.emplace(names_.keep(family), at);
  return std::nullopt;
}

}  // namespace bounty
