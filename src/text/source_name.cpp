#include "text/source_name.hpp"

#include <fmt/format.h>

#include "text/character.hpp"
#include "text/digits.hpp"

namespace bounty {
namespace {

/// In the letters that we write.
bool is_hex_digit(char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); }

/// Whether the text begins as a byte does that is not UTF-8: `\xff`.
bool reads_as_byte(std::string_view text) {
  return text.size() >= 4 && text.starts_with("\\x") && is_hex_digit(text[2]) &&
         is_hex_digit(text[3]);
}

}  // namespace

std::string source_name(std::string_view path) {
  std::string name;
  name.reserve(path.size());
  while (!path.empty()) {
    const Character character = first_character(path);
    if (character.is_valid && !reads_as_byte(path)) {
      name += path.substr(0, character.bytes);
    } else {
      name += fmt::format("\\x{:02x}", static_cast<unsigned char>(path.front()));
    }
    path.remove_prefix(character.bytes);
  }
  return name;
}

}  // namespace bounty
