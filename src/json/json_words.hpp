#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "unicode/characters.hpp"

/// The words, quotes and comments of documents that are not valid JSON, as people and other
/// languages write them.
namespace bounty {

inline constexpr std::string_view json_blanks = " \t\r\n";

std::size_t skip_blanks(std::string_view text, std::size_t at);

/// Returns true if the character may be part of a number, a literal or an unquoted word.
bool is_word_character(char c);

/// Returns the end of the word that begins at `at`, or of the character there if it is not part of
/// a word.
std::size_t end_of_word(std::string_view text, std::size_t at);

/// Returns true if the word is a JSON number or literal.
bool is_json_word(std::string_view word);

/// The JSON value that an invalid word probably stands for.
struct MeantWord {
  std::string json;  ///< "" if unknown
  std::string hint;
};

MeantWord meant_by(std::string_view word);

bool begins_comment(std::string_view text, std::size_t at);

/// Returns the end of the comment that begins at `at`: the end of its line, or the position after
/// its `*/`, or npos if that is missing.
std::size_t end_of_comment(std::string_view text, std::size_t at);

/// Returns true if there are quotes at `at` other than JSON's: ' or ` or typographic quotes.
bool opens_quotes(std::string_view text, std::size_t at);

/// Text in such quotes.
struct QuotedText {
  std::size_t end = std::string_view::npos;  ///< after its closing quote; npos if that is missing
  std::string json;                          ///< the text as a JSON string
};

QuotedText read_quoted(std::string_view text, std::size_t at);

/// Returns true if the character is invisible and is not whitespace in JSON.
bool is_invisible(const Character& character);

}  // namespace bounty
