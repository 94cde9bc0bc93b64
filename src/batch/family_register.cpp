#include "batch/family_register.hpp"

#include <algorithm>
#include <functional>
#include <new>
#include <type_traits>

namespace bounty {

/// calloc leaves pages that nothing has touched to the kernel: a small batch pays for few of them.
FamilyRegister::Slots FamilyRegister::make_slots(std::size_t count) {
  static_assert(std::is_trivially_copyable_v<Slot>);
  Slots slots(static_cast<Slot*>(std::calloc(count, sizeof(Slot))), &std::free);
  if (!slots) throw std::bad_alloc();
  return slots;
}

FamilyRegister::FamilyRegister(std::size_t slots) : count_(slots), slots_(make_slots(slots)) {}

/// The slot that has the hash, or the free one where it belongs.
FamilyRegister::Slot& FamilyRegister::find(std::uint64_t hash) {
  std::size_t at = hash & (count_ - 1);
  while (slots_[at].hash != 0 && slots_[at].hash != hash) at = (at + 1) & (count_ - 1);
  return slots_[at];
}

void FamilyRegister::grow() {
  const Slots old = std::move(slots_);
  const std::size_t old_count = count_;
  count_ *= 2;
  slots_ = make_slots(count_);
  for (std::size_t i = 0; i < old_count; ++i) {
    if (old[i].hash != 0) find(old[i].hash) = old[i];
  }
}

std::optional<InputNumber> FamilyRegister::note(std::string_view family, InputNumber at) {
  const std::uint64_t hash = std::max<std::uint64_t>(1, std::hash<std::string_view>()(family));
  Slot& slot = find(hash);
  if (slot.hash == hash) return slot.first;
  slot = {hash, at};
  if (++used_ > count_ / 4 * 3) grow();
  return std::nullopt;
}

}  // namespace bounty
