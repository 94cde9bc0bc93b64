#include "names/name_numbers.hpp"

#include <algorithm>

#include "names/keyed_hash.hpp"

namespace bounty {
namespace {

/// So many names are found faster by a look at each than by their hash.
constexpr std::size_t few = 16;

}  // namespace

std::size_t NameNumbers::find(std::string_view name) const {
  if (slots_.empty()) {
    const auto found = std::ranges::find(names_, name);
    return found == names_.end() ? none : static_cast<std::size_t>(found - names_.begin());
  }
  const std::uint32_t number = slots_[slot_of(name)];
  return number == 0 ? none : number - 1;
}

/// Where the name stands, or the free slot where it belongs.
std::size_t NameNumbers::slot_of(std::string_view name) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = keyed_hash(name) & mask;
  while (slots_[at] != 0 && names_[slots_[at] - 1] != name) at = (at + 1) & mask;
  return at;
}

/// At least half of the slots stay free.
void NameNumbers::fill_slots() {
  slots_.assign(std::max(4 * few, slots_.size() * 2), 0);
  for (std::size_t number = 0; number < names_.size(); ++number) {
    slots_[slot_of(names_[number])] = static_cast<std::uint32_t>(number + 1);
  }
}

std::size_t NameNumbers::number_of(std::string_view name) {
  if (const std::size_t number = find(name); number != none) return number;
  if (names_.empty()) names_.reserve(few);
  names_.push_back(name);
  if (names_.size() <= few) return names_.size() - 1;
  if (names_.size() * 2 > slots_.size()) {
    fill_slots();
  } else {
    slots_[slot_of(name)] = static_cast<std::uint32_t>(names_.size());
  }
  return names_.size() - 1;
}

}  // namespace bounty
