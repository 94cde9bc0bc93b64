#include "metr/descriptions.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "text/folded.hpp"
#include "text/letters.hpp"

namespace bounty {
namespace {

constexpr std::array<std::string_view, 4> to_be_written = {"TODO", "TBD", "FIXME", "XXX"};

bool is_of_word(char c) { return is_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0x80; }

std::string_view first_word(std::string_view text) {
  const auto begin = std::ranges::find_if(text, is_of_word);
  return {begin, std::find_if_not(begin, text.end(), is_of_word)};
}

/// Whether the text only stands where a description will be. Ones such as "To do lists" do not.
bool says_nothing(std::string_view text) {
  const std::string_view word = first_word(text);
  return word.empty() || std::ranges::find(to_be_written, word) != to_be_written.end();
}

}  // namespace

std::optional<std::size_t> Descriptions::number_of(std::string_view text) {
  if (says_nothing(text)) return std::nullopt;
  const std::size_t count = numbers_.count();
  // The numbers refer to the texts: so one is kept before it is known whether it is new.
  const std::size_t number = numbers_.number_of(folded_.emplace_back(folded(text)));
  if (number != count) folded_.pop_back();
  return number;
}

}  // namespace bounty
