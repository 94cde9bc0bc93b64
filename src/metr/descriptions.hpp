#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

#include "names/name_numbers.hpp"

namespace bounty {

/// Numbers the different descriptions of a family's tasks from 0. Those that differ in case,
/// blanks, line ends or normalization only are the same.
class Descriptions {
 public:
  /// None where the text says nothing yet, as "" and "TODO" do.
  std::optional<std::size_t> number_of(std::string_view text);

 private:
  std::deque<std::string> folded_;
  NameNumbers numbers_;
};

}  // namespace bounty
