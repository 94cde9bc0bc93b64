#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <utility>

namespace bounty {

/// Where a document comes from: a file, or a line of an NDJSON file.
struct Source {
  Source() = default;

  Source(std::string file, std::uint32_t line_of_file = 0)
      : path(std::move(file)), line(line_of_file) {}
  Source(const char* file) : path(file) {}

  std::string path;        ///< what the file is called in messages; "" where there is none
  std::uint32_t line = 0;  ///< 0 where the document is the whole file

  friend auto operator<=>(const Source&, const Source&) = default;
};

/// What the document is called in messages and results: `FILE`, or `FILE:LINE`.
std::string name_of(const Source& source);

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
