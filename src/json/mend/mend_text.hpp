#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "json/mend/mend_json.hpp"

/// How mend_json() mends the text between brackets. Positions are npos if the text cannot be
/// mended.
namespace bounty {

/// Mends the string that begins at `at` within the brackets `open`, and returns its end. Notes and
/// mends invalid escapes, control characters, newlines and a missing closing quote.
std::size_t mend_string(std::string_view text, std::size_t at, std::string_view open,
                        std::size_t events, MendedJson& mended);

bool begins_word(std::string_view text, std::size_t at);

/// Returns the end of the key that begins at `at`, in any quotes or none.
std::size_t end_of_key(std::string_view text, std::size_t at);

/// Text without quotes.
struct BareText {
  std::size_t end = 0;
  std::string json;  ///< as JSON; "" if its end is unclear
};

BareText read_bare(std::string_view text, std::size_t at);

/// Puts quotes around the bare text whose beginning was read as a value, and returns its end.
std::size_t quote_bare_text(std::string_view text, std::size_t token, MendedJson& mended);

/// Extends the string that seemed to end before `last_end`, and returns its end. Escapes the quotes
/// inside.
std::size_t escape_inner_quotes(std::string_view text, std::size_t last_end, MendedJson& mended);

/// Returns the number of closing brackets minus the number of opening brackets.
std::ptrdiff_t surplus_of_brackets(std::string_view text);

/// Applies the edits to the text.
MendedJson finished(std::string_view text, MendedJson mended);

}  // namespace bounty
