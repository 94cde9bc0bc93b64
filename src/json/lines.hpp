#pragma once

#include <cstdint>
#include <string_view>

#include "bounty/read.hpp"
#include "unicode/characters.hpp"

namespace bounty {

// The lines of NDJSON, which has one document per line.

/// Returns true if the line contains no document. A byte-order mark does not count as content.
/// Returns false for a line of more than Document::max_bytes, because LineBlocks has cut it off and
/// the rest is unknown.
inline bool is_blank(std::string_view line) {
  return line.size() <= Document::max_bytes &&
         without_byte_order_mark(line).find_first_not_of(" \t\r") == std::string_view::npos;
}

/// Calls `visit` with each line that is not blank, and with its number.
template <class Visit>
void for_each_line(std::string_view text, std::uint32_t first_line, Visit visit) {
  for (std::uint32_t number = first_line; !text.empty(); ++number) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    if (!is_blank(line)) visit(line, number);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
}

/// Returns true if any line is not blank.
bool has_any_document(std::string_view text);

/// Returns the number of lines. The last one may lack a newline.
std::uint32_t count_lines(std::string_view lines);

}  // namespace bounty
