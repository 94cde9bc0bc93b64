#include "json/locator.hpp"

#include <algorithm>

#include "text/characters.hpp"

namespace bounty {

Place Locator::locate(std::size_t offset) {
  if (offset < offset_) *this = Locator(text_);
  const std::string_view passed = text_.substr(offset_, offset - offset_);
  const std::size_t last_line_end = passed.rfind('\n');
  if (last_line_end == std::string_view::npos) {
    place_.column += count_characters(passed);
  } else {
    place_.line += static_cast<std::uint32_t>(std::ranges::count(passed, '\n'));
    place_.column = 1 + count_characters(passed.substr(last_line_end + 1));
  }
  offset_ = offset;
  return place_;
}

}  // namespace bounty
