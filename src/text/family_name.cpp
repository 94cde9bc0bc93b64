#include "text/family_name.hpp"

#include <algorithm>

#include "text/letters.hpp"
#include "text/trimmed.hpp"

namespace bounty {
namespace {

bool is_in_family(char c) { return is_letter_or_digit(c) || c == '_' || c == '.' || c == '-'; }

}  // namespace

bool is_family(std::string_view text) {
  constexpr std::size_t longest = 128;
  if (text.empty() || text.size() > longest || !is_letter_or_digit(text.front())) return false;
  return std::ranges::all_of(text, is_in_family);
}

std::string folded_family(std::string_view family) {
  std::string folded;
  for (const char c : family) {
    if (is_letter_or_digit(c)) folded += lower_case(c);
  }
  return folded;
}

/// The text with every character that a family cannot have as an underscore, without those that it
/// cannot begin with.
std::string nearest_family(std::string_view text) {
  text = trimmed(text);
  std::string family;
  for (const char c : text) {
    const bool is_new_character = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    if (is_new_character) family += is_in_family(c) ? c : '_';
  }
  family.erase(0, static_cast<std::size_t>(std::ranges::find_if(family, is_letter_or_digit) -
                                           family.begin()));
  return is_family(family) ? family : "";
}

}  // namespace bounty
