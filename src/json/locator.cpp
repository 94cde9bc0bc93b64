#include "json/locator.hpp"

#include "unicode/characters.hpp"

namespace bounty {
namespace {

/// Returns the text after the last newline.
std::string_view beginning_of_line(std::string_view text) {
  return text.substr(text.rfind('\n') + 1);
}

}  // namespace

/// The text may end with a newline.
Locator::Locator(std::string_view text)
    : text_(text),
      is_ascii_line_(
          bounty::is_ascii_line(text.substr(0, text.size() - (text.ends_with('\n') ? 1 : 0)))) {}

Place Locator::count_to(std::size_t offset) {
  const bool is_ahead = offset >= place_.offset;
  const std::size_t from = is_ahead ? place_.offset : offset;
  const std::string_view between =
      text_.substr(from, is_ahead ? offset - from : place_.offset - from);
  const bool has_line_end = between.find('\n') != std::string_view::npos;
  const std::uint32_t lines = has_line_end ? count_line_ends(between) : 0;
  const std::uint32_t characters = lines == 0 ? count_characters(between) : 0;
  place_.line = is_ahead ? place_.line + lines : place_.line - lines;
  place_.column = is_ahead ? place_.column + characters : place_.column - characters;
  if (lines != 0) place_.column = 1 + count_characters(beginning_of_line(text_.substr(0, offset)));
  place_.offset = static_cast<std::uint32_t>(offset);
  return place_;
}

}  // namespace bounty
