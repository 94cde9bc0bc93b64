#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "unicode/characters.hpp"

/// What stands between the brackets of a document that is no JSON: words, quotes and comments as
/// people and other languages write them.
namespace bounty {

inline constexpr std::string_view json_blanks = " \t\r\n";

std::size_t skip_blanks(std::string_view text, std::size_t at);

/// Of a number, a literal, or a word without quotes.
bool is_word_character(char c);

/// The end of the character, or of the word, that begins at `at`.
std::size_t end_of_word(std::string_view text, std::size_t at);

/// Whether the word is a number or a literal of JSON.
bool is_json_word(std::string_view word);

/// What was probably meant by a word that is none.
struct MeantWord {
  std::string json;  ///< "" where that is not known
  std::string hint;
};

MeantWord meant_by(std::string_view word);

bool begins_comment(std::string_view text, std::size_t at);

/// The end of the comment that begins at `at`: the end of its line, or behind its `*/`. npos where
/// that is missing.
std::size_t end_of_comment(std::string_view text, std::size_t at);

/// Whether quotes stand at `at` that are not JSON's: ' or ` or typographic ones.
bool opens_quotes(std::string_view text, std::size_t at);

/// Text in such quotes.
struct QuotedText {
  std::size_t end =
      std::string_view::npos;  ///< behind its closing quote; npos where that is missing
  std::string json;            ///< the same as a JSON string
};

QuotedText read_quoted(std::string_view text, std::size_t at);

/// Whether the character is not seen, and is no blank that JSON knows.
bool is_invisible(const Character& character);

}  // namespace bounty
