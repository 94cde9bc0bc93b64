#include "metr/yaml_error.hpp"

#include <algorithm>

#include "json/syntax_error.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace bounty {
namespace {

ParseFailure failure(std::size_t offset, std::string message, std::string hint) {
  return {DiagnosticCode::yaml_syntax, {offset, offset + 1}, std::move(message), std::move(hint)};
}

/// YAML has but these three of them.
bool is_forbidden(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7F;
}

bool is_indented_by_tab(std::string_view text, std::size_t offset) {
  const std::string_view line = text.substr(text.substr(0, offset).rfind('\n') + 1);
  return line.substr(0, line.find_first_not_of(" \t")).find('\t') != std::string_view::npos;
}

}  // namespace

std::optional<ParseFailure> explain_yaml_characters(std::string_view text) {
  if (const auto invalid = find_invalid_utf8(text)) return explain_invalid_utf8(*invalid);
  if (text != without_byte_order_mark(text))
    return failure(0, "a second byte-order mark", "one is enough");
  const auto forbidden = std::ranges::find_if(text, is_forbidden);
  if (forbidden == text.end()) return std::nullopt;
  return failure(static_cast<std::size_t>(forbidden - text.begin()), "a control character",
                 "in double quotes it is written as an escape, such as \"\\x1b\"");
}

ParseFailure explain_yaml_error(std::string message, std::size_t offset, std::string_view text) {
  // What is missing at the end is shown behind what stands there, not on an empty line.
  const std::size_t end = text.find_last_not_of(" \t\r\n") + 1;
  const std::string hint =
      is_indented_by_tab(text, offset) ? "indent by blanks: in YAML no tab does" : "";
  return failure(std::min(offset, end), std::move(message), hint);
}

ParseFailure explain_yaml_escape(Span scalar) {
  return {DiagnosticCode::yaml_syntax, scalar, "the escapes \\N and \\_ are not read",
          "write \\x85 or \\xa0"};
}

ParseFailure explain_second_document(std::size_t offset) {
  return failure(offset, "a second document begins", "leave one in the file");
}

ParseFailure explain_key(std::size_t offset) {
  return failure(offset, "expected a key that is a text", "");
}

}  // namespace bounty
