#include "text/character.hpp"

#include <utf8proc.h>

namespace bounty {
namespace {

bool is_bidirectional_control(std::int32_t code) {
  return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) ||
         code == 0x200E || code == 0x200F || code == 0x061C;
}

bool is_control(std::int32_t code) {
  constexpr std::int32_t line_separator = 0x2028;
  constexpr std::int32_t paragraph_separator = 0x2029;
  return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == line_separator ||
         code == paragraph_separator;
}

}  // namespace

Character first_character(std::string_view text) {
  Character character;
  const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                       static_cast<utf8proc_ssize_t>(text.size()), &character.code);
  character.is_valid = length > 0;
  if (character.is_valid) character.bytes = static_cast<std::size_t>(length);
  return character;
}

bool is_blank(const Character& character) {
  return character.is_valid && utf8proc_category(character.code) == UTF8PROC_CATEGORY_ZS;
}

bool steers_display(const Character& character) {
  return character.is_valid &&
         (is_control(character.code) || is_bidirectional_control(character.code));
}

}  // namespace bounty
