#include "batch/families.hpp"

#include <algorithm>

#include "names/name_numbers.hpp"
#include "names/names.hpp"

namespace bounty {

/// The slot that has the hash, or the free one where it belongs.
FamilyRegister::Slot& FamilyRegister::find(std::uint64_t hash) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].hash != 0 && slots_[at].hash != hash) at = (at + 1) & mask;
  return slots_[at];
}

void FamilyRegister::grow() {
  std::vector<Slot> old(2 * slots_.size());
  slots_.swap(old);
  for (const Slot& slot : old) {
    if (slot.hash != 0) find(slot.hash) = slot;
  }
}

std::optional<InputNumber> FamilyRegister::note(std::string_view family, InputNumber at) {
  const std::uint64_t hash = std::max<std::uint64_t>(1, keyed_hash(family));
  Slot& slot = find(hash);
  if (slot.hash == hash) return slot.first;
  slot = {hash, at};
  if (++used_ > slots_.size() / 4 * 3) grow();
  return std::nullopt;
}

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
