#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "bounty/texts.hpp"
#include "families/input_number.hpp"
#include "names/name_numbers.hpp"

namespace bounty {

/// Remembers where each family came first, in few bytes a family: a batch can be larger than
/// memory. Families are told apart by hashes that nobody can aim at: 64 bits of the folded name,
/// and 32 of the name among those that are the same when folded.
class FamilyRegister {
 public:
  /// Where a family, and one that is easily mistaken for it, came first.
  struct Before {
    std::optional<InputNumber> same;
    std::optional<InputNumber> similar;  ///< none where the same has come
  };

  /// Notes the family of one more document, and returns what came before it.
  Before note_family(std::string_view family, InputNumber at);

 private:
  /// In parts of 32 bits, so that nothing is left between two slots.
  struct Slot {
    std::uint32_t high_of_folded = 0;  ///< with the next one the hash; 0 where the slot is free
    std::uint32_t low_of_folded = 0;
    std::uint32_t of_name = 0;
    InputNumber first;

    [[nodiscard]] std::uint64_t of_folded() const {
      return std::uint64_t{high_of_folded} << 32U | low_of_folded;
    }
  };

  void grow();

  std::vector<Slot> slots_ = std::vector<Slot>(1024);  ///< a power of two
  std::size_t used_ = 0;
  std::string folded_;
};

/// The families of a run, in the order of input: which have come before, and which are payable.
class Families {
 public:
  /// Notes the family of one more document, and returns what came before it. Warnings follow from
  /// that, and no amount: names are told apart by their hashes here.
  FamilyRegister::Before note_family(std::string_view family, InputNumber at) {
    return all_.note_family(family, at);
  }

  /// Notes that the document is payable, unless one of its family is already: that one, by name.
  std::optional<InputNumber> note_payable(std::string_view family, InputNumber at);

 private:
  FamilyRegister all_;
  Texts names_;  ///< of those that are payable
  std::unordered_map<std::string_view, InputNumber, HashOfName> payable_;
};

}  // namespace bounty
