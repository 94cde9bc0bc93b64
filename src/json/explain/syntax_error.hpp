#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "json/parse_json.hpp"

namespace bounty {

/// What the parser had read last when it failed.
enum class JsonContext { before_document, after_open, after_key, after_value };

/// Why the text cannot be read on after `last_end`, the end of the last token that could.
/// `open` are the brackets around it, outermost first.
ParseFailure explain_syntax_error(std::string_view text, std::size_t last_end, JsonContext context,
                                  std::string_view open);

/// What may stand at a place of a document.
enum class NextToken {
  document,
  first_key,      ///< or the end of the object
  first_element,  ///< or the end of the array
  key,
  colon,
  value,
  behind_member,   ///< a comma, or the end of the object
  behind_element,  ///< a comma, or the end of the array
  nothing,
};

/// Why what stands at `at` is not what is expected there.
ParseFailure explain_unexpected(std::string_view text, std::size_t at, NextToken expected);

ParseFailure explain_trailing_comma(std::size_t at, char closing);

// Strings.

/// What is wrong with the JSON string whose opening quote stands at `at`; none where it is right.
std::optional<ParseFailure> explain_string(std::string_view text, std::size_t at);

ParseFailure explain_open_string(std::size_t at);

/// The bytes of the character, or of the escape, at `at` in a string; 0 for what cannot stand in
/// one, and for the quote at its end.
std::size_t length_in_string(std::string_view text, std::size_t at);

/// Why that cannot: an escape, or a control character.
ParseFailure explain_in_string(std::string_view text, std::size_t at);

// Whole texts.

/// The parser would pass over a byte-order mark in front; the reader has taken one already.
ParseFailure explain_byte_order_mark();

ParseFailure explain_invalid_utf8(std::size_t offset);

}  // namespace bounty
