#include "json/lines.hpp"

#include <algorithm>

namespace bounty {

bool has_any_document(std::string_view text) {
  bool has_any = false;
  for_each_line(text, 1, [&](std::string_view, std::uint32_t) { has_any = true; });
  return has_any;
}

std::uint32_t count_lines(std::string_view lines) {
  std::uint32_t count = 0;
  for (; !lines.empty(); ++count)
    lines.remove_prefix(std::min(lines.find('\n'), lines.size() - 1) + 1);
  return count;
}

}  // namespace bounty
