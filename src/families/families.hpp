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

/// Remembers where each family appeared first, in a few bytes per family, because a batch may be
/// larger than memory. Families are told apart by hashes with a secret key, so that nobody can
/// cause collisions: 64 bits of the folded name, and 32 bits of the name among those that are equal
/// when folded.
class FamilyRegister {
 public:
  /// The first documents of a family and of one that is easily mistaken for it.
  struct Before {
    std::optional<InputNumber> same;
    std::optional<InputNumber> similar;  ///< std::nullopt if `same` is set
  };

  /// Notes the family of the next document, and returns its earlier documents.
  Before note_family(std::string_view family, InputNumber at);

 private:
  /// Consists of 32-bit parts, so that there is no padding.
  struct Slot {
    std::uint32_t high_of_folded = 0;  ///< the hash's upper half; both are 0 in a free slot
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

/// The families of a run in the order of input: which have appeared before, and which are payable.
class Families {
 public:
  /// Notes the family of the next document, and returns its earlier documents. The result is used
  /// only for warnings, never for amounts, because hashes may collide.
  FamilyRegister::Before note_family(std::string_view family, InputNumber at) {
    return all_.note_family(family, at);
  }

  /// Notes that the document is payable, and returns std::nullopt; or returns the earlier payable
  /// document of the same family, compared by name.
  std::optional<InputNumber> note_payable(std::string_view family, InputNumber at);

 private:
  FamilyRegister all_;
  Texts names_;  ///< of payable families
  std::unordered_map<std::string_view, InputNumber, HashOfName> payable_;
};

}  // namespace bounty
