#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "batch/inputs.hpp"

namespace bounty {

/// Remembers where each family came first, in few bytes a family: a batch can be larger than
/// memory. Families are told apart by the 64 bits of a hash that nobody can aim at.
class FamilyRegister {
 public:
  /// Where the family came before; none where this is the first time.
  std::optional<InputNumber> note(std::string_view family, InputNumber at);

 private:
  struct Slot {
    std::uint64_t hash = 0;  ///< 0 where the slot is free
    InputNumber first;
  };

  Slot& find(std::uint64_t hash);
  void grow();

  std::vector<Slot> slots_ = std::vector<Slot>(1024);  ///< a power of two
  std::size_t used_ = 0;
};

/// The families of a run, in the order of input: which have come before, and which are payable.
class Families {
 public:
  /// Where a family, and one that is easily mistaken for it, came first.
  struct Before {
    std::optional<InputNumber> same;
    std::optional<InputNumber> similar;  ///< none where the same has come
  };

  /// Notes the family of one more document, and returns what came before it. Warnings follow from
  /// that, and no amount: names are told apart by their hashes here.
  Before note(std::string_view family, InputNumber at);

  /// Notes that the document is payable, unless one of its family is already: that one, by name.
  std::optional<InputNumber> note_payable(const std::string& family, InputNumber at);

 private:
  FamilyRegister exact_;
  FamilyRegister folded_;
  std::map<std::string, InputNumber> payable_;
};

}  // namespace bounty
