#include "report/journal_text.hpp"

#include <fmt/format.h>

#include "bounty/report.hpp"
#include "text/character.hpp"
#include "text/characters.hpp"

namespace bounty {
namespace {

/// Blanks at the ends are lost, two in a row end an account, and hledger takes others than U+0020
/// for that one.
bool is_special_blank(const Character& character, bool is_behind_blank, bool is_last) {
  if (character.code == ' ') return is_behind_blank || is_last;
  return is_blank(character);
}

/// The backslash is always special, so that no text looks like an escaped one.
std::string escaped(std::string_view text, std::string_view special) {
  std::string safe;
  bool is_behind_blank = true;
  while (!text.empty()) {
    const Character character = first_character(text);
    const std::string_view bytes = text.substr(0, character.bytes);
    text.remove_prefix(character.bytes);
    if (is_special_blank(character, is_behind_blank, text.empty()) ||
        special.find(bytes) != std::string_view::npos) {
      safe += fmt::format("\\u{:04x}", character.code);
    } else {
      safe += printable(bytes);
    }
    is_behind_blank = character.code == ' ';
  }
  return safe;
}

/// At most four bytes each.
constexpr std::size_t longest_remark = 800;

std::string cut(const std::string& text) {
  const std::size_t end = offset_of_character(text, longest_remark);
  return end == text.size() ? text : text.substr(0, end) + "...";
}

}  // namespace

std::string account_part(std::string_view text) { return escaped(text, "\\:;"); }

/// hledger splits at a bar.
std::string description(std::string_view text) { return escaped(text, "\\;|"); }

/// A comma ends a value, and another tag may follow; a date in brackets moves the transaction.
std::string tag_value(std::string_view text) { return cut(escaped(text, "\\,[")); }

std::string remark_line(std::string_view text) { return cut(printable(text)); }

}  // namespace bounty
