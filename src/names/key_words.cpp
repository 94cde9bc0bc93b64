#include "names/key_words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "unicode/ascii.hpp"

namespace bounty {
namespace {

bool is_in_word(char c) { return is_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0x80; }

bool is_capital(char c) { return lower_case(c) != c; }

}  // namespace

std::vector<std::string> words_of_key(std::string_view key) {
  std::vector<std::string> words;
  char previous = '\0';  // in the same word
  for (const char c : key) {
    if (is_in_word(c)) {
      const bool is_new = previous == '\0' || (is_capital(c) && !is_capital(previous));
      if (is_new) words.emplace_back();
      words.back() += lower_case(c);
    }
    previous = is_in_word(c) ? c : '\0';
  }
  return words;
}

std::string joined_words(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, "_"));
}

}  // namespace bounty
