#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bounty {

/// A code point, or a byte that is not UTF-8.
struct Character {
  std::int32_t code = 0;
  std::size_t bytes = 1;
  bool is_valid = false;
};

/// The first character of the text, which is not empty.
Character first_character(std::string_view text);

/// Whether it is a blank of some width, with or without a break.
bool is_blank(const Character& character);

/// Whether it steers what shows it, so that nothing may print it as it is: control characters,
/// separators of lines and paragraphs, and what turns the direction of the text around it.
bool steers_display(const Character& character);

}  // namespace bounty
