#pragma once

#include <bitset>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "names/name_numbers.hpp"

namespace bounty {

/// A few bits of a name, which differ for most names that do.
inline std::uint32_t mark_of(std::string_view name) {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;
  std::uint64_t first = 0;
  std::uint64_t last = 0;
  if (name.size() >= sizeof(first)) {
    std::memcpy(&first, name.data(), sizeof(first));
    std::memcpy(&last, name.data() + name.size() - sizeof(last), sizeof(last));
  } else if (!name.empty()) {
    std::memcpy(&first, name.data(), name.size());
  }
  return static_cast<std::uint32_t>(((first * odd) ^ last ^ name.size()) * odd >> 32U);
}

/// Whether all elements of the list have different names.
template <class List>
bool has_distinct_names(const List& list) {
  constexpr std::size_t few = 64;
  if (list.size() > few) {
    NameNumbers numbers;
    for (const auto& element : list) numbers.number_of(element.name);
    return numbers.count() == list.size();
  }
  std::bitset<8 * few> marks;  // most names have one of their own
  for (std::size_t i = 0; i < list.size(); ++i) {
    auto mark = marks[mark_of(list[i].name) % marks.size()];
    if (mark) {
      for (std::size_t j = 0; j < i; ++j) {
        if (list[j].name == list[i].name) return false;
      }
    }
    mark = true;
  }
  return true;
}

}  // namespace bounty
