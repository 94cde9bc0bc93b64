#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "bounty/place.hpp"

namespace bounty {

/// Turns byte offsets of a document into lines and columns. Asked in rising order, it reads the
/// document once.
class Locator {
 public:
  explicit Locator(std::string_view text) : text_(text) {}

  Place locate(std::size_t offset);

 private:
  std::string_view text_;
  std::size_t offset_ = 0;
  Place place_{1, 1};
};

}  // namespace bounty
