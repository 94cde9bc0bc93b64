#pragma once

#include <compare>
#include <cstdint>

namespace bounty {

/// Where something stands in its document. Lines and columns count from 1, columns in characters
/// as an editor shows them; 0 means that there is no such place (a model built in code).
struct Place {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t offset = 0;  ///< in bytes from the beginning, a byte-order mark not counted

  friend constexpr auto operator<=>(const Place&, const Place&) = default;
};

/// A value, and where it was stated.
template <class T>
struct Stated {
  T value{};
  Place place;
};

}  // namespace bounty
