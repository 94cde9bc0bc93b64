#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "json/parse_json.hpp"

namespace bounty {

/// What the parser had read last when it failed.
enum class JsonContext { before_document, after_open, after_key, after_value };

/// Explains the syntax error after `last_end`, the end of the last valid token. `open` holds the
/// open brackets, outermost first.
ParseFailure explain_syntax_error(std::string_view text, std::size_t last_end, JsonContext context,
                                  std::string_view open);

/// The kinds of tokens that may be expected next.
enum class NextToken {
  document,
  first_key,      ///< or the end of the object
  first_element,  ///< or the end of the array
  key,
  colon,
  value,
  after_member,   ///< a comma, or the end of the object
  after_element,  ///< a comma, or the end of the array
  nothing,
};

/// Explains why the text at `at` is not the expected token.
ParseFailure explain_unexpected(std::string_view text, std::size_t at, NextToken expected);

ParseFailure explain_trailing_comma(std::size_t at, char closing);

// Strings.

/// Explains the error in the JSON string whose opening quote is at `at`; std::nullopt if it is
/// valid.
std::optional<ParseFailure> explain_string(std::string_view text, std::size_t at);

ParseFailure explain_open_string(std::size_t at);

/// Returns the length in bytes of the character or escape at `at` in a string, or 0 for anything
/// that a string may not contain, and for its closing quote.
std::size_t length_in_string(std::string_view text, std::size_t at);

/// Explains why a string may not contain the escape or control character at `at`.
ParseFailure explain_in_string(std::string_view text, std::size_t at);

// Whole texts.

/// nlohmann's parser would skip a byte-order mark, but the reader has already removed one.
ParseFailure explain_byte_order_mark();

ParseFailure explain_invalid_utf8(std::size_t offset);

}  // namespace bounty
