#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "bounty/place.hpp"

namespace bounty {

/// Turns byte offsets of a document into lines and columns. From one to the next it reads only what
/// stands between them.
class Locator {
 public:
  explicit Locator(std::string_view text) : text_(text) {}

  Place locate(std::size_t offset);

 private:
  std::string_view text_;
  Place place_{1, 1, 0};
};

}  // namespace bounty
