#include "report/character.hpp"

#include <utf8proc.h>

namespace bounty {

Character first_character(std::string_view text) {
  Character character;
  const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                       static_cast<utf8proc_ssize_t>(text.size()), &character.code);
  character.is_valid = length > 0;
  if (character.is_valid) character.bytes = static_cast<std::size_t>(length);
  return character;
}

}  // namespace bounty
