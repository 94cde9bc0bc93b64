#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "json/parse_json.hpp"

namespace bounty {

/// What is wrong with the characters of the text, whatever they say: there are some that the
/// parser would take for the end of the text, or for another encoding.
std::optional<ParseFailure> explain_yaml_characters(std::string_view text);

/// What the parser says of the byte at `offset`.
ParseFailure explain_yaml_error(std::string message, std::size_t offset, std::string_view text);

/// Two of YAML's escapes, of U+0085 and U+00A0, are no UTF-8 as the parser reads them.
ParseFailure explain_yaml_escape(Span scalar);

ParseFailure explain_second_document(std::size_t offset);

/// A list, a map, an alias or nothing is a key.
ParseFailure explain_key(std::size_t offset);

}  // namespace bounty
