#pragma once

#include <optional>
#include <string_view>

#include "json/parse_json.hpp"

namespace bounty {

/// What is wrong with the JSON string whose opening quote stands at `at`; none where it is right.
std::optional<ParseFailure> explain_string(std::string_view text, std::size_t at);

/// What the parser had read last when it failed.
enum class JsonContext { before_document, after_open, after_key, after_value };

/// Why the text cannot be read on after `last_end`, the end of the last token that could.
/// `open` are the brackets around it, outermost first.
ParseFailure explain_syntax_error(std::string_view text, std::size_t last_end, JsonContext context,
                                  std::string_view open);

/// The parser would pass over a byte-order mark in front; the reader has taken one already.
ParseFailure explain_byte_order_mark();

ParseFailure explain_invalid_utf8(std::size_t offset);

}  // namespace bounty
