#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "batch/input_list.hpp"

namespace bounty {

/// Remembers where each family came first, in 16 bytes a family: a batch can be larger than memory.
/// Families are told apart by the 64 bits of a hash that nobody can aim at.
class FamilyRegister {
 public:
  FamilyRegister();

  /// Where the family came before; none where this is the first time.
  std::optional<InputNumber> note(std::string_view family, InputNumber at);

 private:
  struct Slot {
    std::uint64_t hash = 0;  ///< 0 where the slot is free
    InputNumber first;
  };
  struct Unmap {
    std::size_t bytes;
    void operator()(Slot* slots) const;
  };
  using Slots = std::unique_ptr<Slot, Unmap>;  ///< the first of them

  static Slots map_slots(std::size_t count);
  Slot& find(std::uint64_t hash);
  void grow();

  std::size_t count_;
  std::size_t used_ = 0;
  Slots slots_;
};

}  // namespace bounty
