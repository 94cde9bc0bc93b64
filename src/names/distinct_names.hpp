#pragma once

#include <bitset>
#include <cstdint>
#include <string_view>

#include "names/name_numbers.hpp"
#include "unicode/byte_words.hpp"

namespace bounty {

/// Returns a few bits of a name, which differ for most different names.
inline std::uint32_t mark_of(std::string_view name) {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;
  const bool is_short = name.size() < sizeof(ByteWord);
  const ByteWord first = is_short ? load_up_to_word(name) : load_word(name.data());
  const ByteWord last = is_short ? 0 : load_word(name.data() + name.size() - sizeof(ByteWord));
  return static_cast<std::uint32_t>(((first * odd) ^ last ^ name.size()) * odd >> 32U);
}

// Each type of list has its own copy of these branches. GCOVR_EXCL_BR_START

/// Returns true if all elements of the list have different names.
template <class List>
bool has_distinct_names(const List& list) {
  constexpr std::size_t few = 64;
  if (list.size() > few) {
    NameNumbers numbers;
    for (const auto& element : list) numbers.number_of(element.name);
    return numbers.count() == list.size();
  }
  std::bitset<8 * few> marks;  // most names have a bit of their own
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

// GCOVR_EXCL_BR_STOP

}  // namespace bounty
