#pragma once

#include <string_view>

namespace bounty {

/// The text without blanks and tabs at its ends.
constexpr std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t";
  text = text.substr(0, text.find_last_not_of(blanks) + 1);
  return text.empty() ? text : text.substr(text.find_first_not_of(blanks));
}

}  // namespace bounty
