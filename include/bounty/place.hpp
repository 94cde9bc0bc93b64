#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <utility>

namespace bounty {

/// The origin of a document: a file, or a line of an NDJSON file.
struct Source {
  Source() = default;

  Source(std::string file, std::uint32_t line_of_file = 0)
      : path(std::move(file)), line(line_of_file) {}
  Source(const char* file) : path(file) {}

  std::string path;        ///< the file's name in messages; "" if there is none
  std::uint32_t line = 0;  ///< 0 if the document is the whole file

  friend auto operator<=>(const Source&, const Source&) = default;
};

/// Returns the document's name in messages and results: `FILE` or `FILE:LINE`.
std::string name_of(const Source& source);

/// A location in a document. Lines and columns count from 1, columns in characters (code
/// points); 0 means that there is no location, as in a model built in code.
struct Place {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t offset = 0;  ///< in bytes from the beginning, not counting a byte-order mark

  friend constexpr auto operator<=>(const Place&, const Place&) = default;
};

/// A value with the location where it was stated.
template <class T>
struct Stated {
  T value{};
  Place place;
};

}  // namespace bounty
