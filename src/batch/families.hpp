#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "batch/family_register.hpp"
#include "batch/input_list.hpp"

namespace bounty {

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
