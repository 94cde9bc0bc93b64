#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "json/mend/mend_json.hpp"

/// How mend_json() mends what stands between brackets. npos is the end of what cannot be mended.
namespace bounty {

/// The end of the string that begins at `at`, within the brackets `open`. What is wrong in it is
/// noted and mended: escapes, control characters, line ends, and a closing quote that is missing.
std::size_t mend_string(std::string_view text, std::size_t at, std::string_view open,
                        std::size_t events, MendedJson& mended);

bool begins_word(std::string_view text, std::size_t at);

/// The end of the key that begins at `at`, in whatever quotes.
std::size_t end_of_key(std::string_view text, std::size_t at);

/// Text that stands without quotes.
struct BareText {
  std::size_t end = 0;
  std::string json;  ///< as JSON; "" where nobody can tell where it ends
};

BareText read_bare(std::string_view text, std::size_t at);

/// Puts quotes around the bare text whose beginning was read as a value. Its end.
std::size_t quote_bare_text(std::string_view text, std::size_t token, MendedJson& mended);

/// The string that ended before `last_end` goes on: its end. The quotes within get backslashes.
std::size_t escape_inner_quotes(std::string_view text, std::size_t last_end, MendedJson& mended);

/// How many more brackets close than open.
std::ptrdiff_t surplus_of_brackets(std::string_view text);

/// Makes the text of the edits.
MendedJson finished(std::string_view text, MendedJson mended);

}  // namespace bounty
