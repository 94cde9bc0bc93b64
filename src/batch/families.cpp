#include "batch/families.hpp"

#include <sys/mman.h>
#include <algorithm>
#include <new>
#include <span>
#include <type_traits>

#include "names/name_numbers.hpp"
#include "names/names.hpp"

namespace bounty {
namespace {

/// Most batches are small; for a large one there is room for a million at once, whose memory the
/// kernel gives in large pages where it has them.
constexpr std::size_t slots_at_first = std::size_t{1} << 12U;
constexpr std::size_t slots_of_large_batch = std::size_t{1} << 20U;

}  // namespace

void FamilyRegister::Unmap::operator()(Slot* slots) const { munmap(slots, bytes); }

/// New pages hold zeros: free slots.
FamilyRegister::Slots FamilyRegister::map_slots(std::size_t count) {
  static_assert(std::is_trivially_copyable_v<Slot>);
  const std::size_t bytes = count * sizeof(Slot);
  void* pages = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (pages == MAP_FAILED) throw std::bad_alloc();
#ifdef MADV_HUGEPAGE
  if (count >= slots_of_large_batch) madvise(pages, bytes, MADV_HUGEPAGE);
#endif
  return {static_cast<Slot*>(pages), Unmap{bytes}};
}

FamilyRegister::FamilyRegister() : count_(slots_at_first), slots_(map_slots(slots_at_first)) {}

/// The slot that has the hash, or the free one where it belongs.
FamilyRegister::Slot& FamilyRegister::find(std::uint64_t hash) {
  const std::span<Slot> slots(slots_.get(), count_);
  std::size_t at = hash & (count_ - 1);
  while (slots[at].hash != 0 && slots[at].hash != hash) at = (at + 1) & (count_ - 1);
  return slots[at];
}

void FamilyRegister::grow() {
  const Slots old = std::move(slots_);
  const std::size_t old_count = count_;
  count_ = std::max(count_ * 2, slots_of_large_batch);
  slots_ = map_slots(count_);
  for (const Slot& slot : std::span<const Slot>(old.get(), old_count)) {
    if (slot.hash != 0) find(slot.hash) = slot;
  }
}

std::optional<InputNumber> FamilyRegister::note(std::string_view family, InputNumber at) {
  const std::uint64_t hash = std::max<std::uint64_t>(1, keyed_hash(family));
  Slot& slot = find(hash);
  if (slot.hash == hash) return slot.first;
  slot = {hash, at};
  if (++used_ > count_ / 4 * 3) grow();
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
