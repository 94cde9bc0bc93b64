#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "bounty/place.hpp"
#include "unicode/characters.hpp"

namespace bounty {

/// Converts byte offsets in a document into lines and columns. Reads only the text between one
/// offset and the next, and nothing if the document is one line of ASCII.
class Locator {
 public:
  explicit Locator(std::string_view text);

  [[nodiscard]] bool is_ascii_line() const { return is_ascii_line_; }

  Place locate(std::size_t offset) {
    const auto bytes = static_cast<std::uint32_t>(offset);
    return is_ascii_line_ && offset < text_.size() ? Place{1, 1 + bytes, bytes} : count_to(offset);
  }

 private:
  Place count_to(std::size_t offset);

  std::string_view text_;
  bool is_ascii_line_;
  Place place_{1, 1, 0};
};

}  // namespace bounty
