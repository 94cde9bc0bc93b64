#include "json/explain/syntax_error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "json/json_words.hpp"
#include "unicode/ascii.hpp"
#include "unicode/characters.hpp"

namespace bounty {
namespace {

constexpr std::size_t length_of_code = 6;  // \uXXXX

ParseFailure failure(Span span, std::string message, std::string hint = "") {
  return {DiagnosticCode::json_syntax, span, std::move(message), std::move(hint)};
}

/// Returns the value of the escape \uXXXX at `at`, or std::nullopt if there is none.
std::optional<unsigned> code_unit(std::string_view text, std::size_t at) {
  const std::string_view escape = text.substr(std::min(at, text.size()), length_of_code);
  if (escape.size() != length_of_code || !escape.starts_with("\\u")) return std::nullopt;
  unsigned unit = 0;
  const char* end = escape.data() + escape.size();
  const auto parsed = std::from_chars(escape.data() + 2, end, unit, 16);
  if (parsed.ptr != end || parsed.ec != std::errc()) return std::nullopt;
  return unit;
}

bool is_high_surrogate(unsigned unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low_surrogate(unsigned unit) { return unit >= 0xDC00 && unit < 0xE000; }

/// Returns the length in bytes of the escape sequence at `at`, or 0 if it is invalid.
std::size_t length_of_escape(std::string_view text, std::size_t at) {
  constexpr std::string_view simple = "\"\\/bfnrt";
  if (at + 1 < text.size() && simple.find(text[at + 1]) != std::string_view::npos) return 2;
  const std::optional<unsigned> unit = code_unit(text, at);
  if (!unit || is_low_surrogate(*unit)) return 0;
  if (!is_high_surrogate(*unit)) return length_of_code;
  const std::optional<unsigned> low = code_unit(text, at + length_of_code);
  return low && is_low_surrogate(*low) ? 2 * length_of_code : 0;
}

ParseFailure bad_escape(std::string_view text, std::size_t at) {
  if (code_unit(text, at)) {
    return failure({at, at + length_of_code}, "this is half of a surrogate pair",
                   "write the character itself");
  }
  return failure({at, std::min(at + 2, text.size())}, "this is not an escape sequence",
                 "write a backslash as \\\\");
}

}  // namespace

std::size_t length_in_string(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte == '\\') return length_of_escape(text, at);
  return byte < 0x20 || byte == '"' ? 0 : 1;
}

ParseFailure explain_in_string(std::string_view text, std::size_t at) {
  if (text[at] == '\\') return bad_escape(text, at);
  return failure({at, at + 1}, "a string must not contain control characters",
                 fmt::format("write it as \\u{:04x}", static_cast<unsigned char>(text[at])));
}

ParseFailure explain_open_string(std::size_t at) {
  return failure({at, at + 1}, "the string has no closing quote",
                 "put a double quote after its last character");
}

std::optional<ParseFailure> explain_string(std::string_view text, std::size_t at) {
  std::size_t i = at + 1;
  std::size_t length = 1;
  for (; i < text.size() && (length = length_in_string(text, i)) != 0;) i += length;
  if (i >= text.size() || text[i] == '\n' || text[i] == '\r') return explain_open_string(at);
  if (text[i] == '"') return std::nullopt;
  return explain_in_string(text, i);
}

namespace {

/// Returns the character for a message, or its code if it is not visible.
std::string shown_character(std::string_view character) {
  const Character first = first_character(character);
  if (first.bytes != character.size()) return std::string(character);
  const bool is_seen = !steers_display(first) && !is_blank(first) && !is_invisible(first);
  return is_seen ? std::string(character) : fmt::format("\\u{:04x}", first.code);
}

/// The parser reads the beginning of 010, 2h or 0x10 as a number and stops after it. Returns the
/// beginning of such a word, or std::nullopt if there is a space or a bracket before `end`.
std::optional<std::size_t> beginning_of_word(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin != 0 && is_word_character(text[begin - 1])) --begin;
  const bool goes_on = end < text.size() && is_word_character(text[end]);
  return goes_on && begin != end ? std::optional(begin) : std::nullopt;
}

std::string_view name_of_token(NextToken token) {
  switch (token) {
    case NextToken::document: return "a JSON object";
    case NextToken::first_key: return "a key in double quotes or }";
    case NextToken::first_element: return "a value or ]";
    case NextToken::key: return "a key in double quotes";
    case NextToken::colon: return "a colon";
    case NextToken::value: return "a value";
    case NextToken::after_member: return "a comma or }";
    case NextToken::after_element: return "a comma or ]";
    case NextToken::nothing: break;
  }
  return "the end of the document";
}

/// Returns a hint for text in place of a comma or closing bracket.
std::string hint_after_value(std::string_view text, std::size_t at) {
  const bool touches_quote = at != 0 && text[at - 1] == '"';
  if (touches_quote && is_word_character(text[at])) return "write a quote within text as \\\"";
  if (text[at] == '%') return "put a percentage in double quotes";
  if (text[at] == ';') return "write a comma";
  if (text[at] == ':' && is_digit(text[at - 1])) return "put text in double quotes";
  if (std::string_view("\"{[").find(text[at]) != std::string_view::npos)
    return "put a comma before it";
  return meant_by(text.substr(at, end_of_word(text, at) - at)).hint;
}

bool begins_document(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] == '{';
}

/// Returns a hint for the unexpected text at `at`.
std::string hint_at(std::string_view text, std::size_t at, NextToken expected) {
  switch (expected) {
    case NextToken::nothing:
      return begins_document(text, text[at] == ',' ? skip_blanks(text, at + 1) : at)
                 ? "a second document begins here: put each into a file of its own, or on a line "
                   "of its own in a *.ndjson file"
                 : "";
    case NextToken::colon: return text[at] == '=' ? "write a colon" : "put a colon before it";
    case NextToken::after_member:
    case NextToken::after_element: return hint_after_value(text, at);
    default: break;
  }
  if (text[at] == ',') return "remove the comma";
  const bool is_key = expected == NextToken::key;
  if (is_key && is_digit(text[at]) && text[at - 1] == ',') return "use a decimal point";
  if (opens_quotes(text, at)) return "put text in double quotes";
  return meant_by(text.substr(at, end_of_word(text, at) - at)).hint;
}

}  // namespace

ParseFailure explain_unexpected(std::string_view text, std::size_t at, NextToken expected) {
  if (at == text.size()) {
    const std::size_t end = text.find_last_not_of(json_blanks) + 1;
    return failure({end, end},
                   fmt::format("the document ends where {} is expected", name_of_token(expected)));
  }
  if (text[at] == '"') {
    if (auto in_string = explain_string(text, at)) return *in_string;
  }
  if (begins_comment(text, at)) {
    ParseFailure comment = failure({at, at + 1}, "comments are not JSON");
    comment.is_comment = true;
    return comment;
  }
  const Span span{at, end_of_word(text, at)};
  const std::string_view word = text.substr(span.begin, span.end - span.begin);
  return failure(
      span, fmt::format("expected {}, found {}", name_of_token(expected), shown_character(word)),
      hint_at(text, at, expected));
}

ParseFailure explain_trailing_comma(std::size_t at, char closing) {
  return failure({at, at + 1}, fmt::format("unexpected comma before {}", closing),
                 "remove the comma");
}

namespace {

/// Explains why the text after a value ending at `last_end` is invalid.
ParseFailure explain_after_value(std::string_view text, std::size_t last_end,
                                 std::string_view open) {
  if (const auto word = beginning_of_word(text, last_end)) {
    return explain_unexpected(text, *word, NextToken::value);
  }
  const std::size_t at = skip_blanks(text, last_end);
  if (open.empty()) return explain_unexpected(text, at, NextToken::nothing);
  const bool is_in_object = open.back() == '{';
  if (at == text.size() || text[at] != ',') {
    return explain_unexpected(text, at,
                              is_in_object ? NextToken::after_member : NextToken::after_element);
  }
  const std::size_t next = skip_blanks(text, at + 1);
  const char closing = is_in_object ? '}' : ']';
  if (next < text.size() && text[next] == closing) return explain_trailing_comma(at, closing);
  return explain_unexpected(text, next, is_in_object ? NextToken::key : NextToken::value);
}

}  // namespace

ParseFailure explain_syntax_error(std::string_view text, std::size_t last_end, JsonContext context,
                                  std::string_view open) {
  const std::size_t at = skip_blanks(text, last_end);
  switch (context) {
    case JsonContext::before_document: return explain_unexpected(text, at, NextToken::document);
    case JsonContext::after_open:
      return explain_unexpected(
          text, at, open.back() == '{' ? NextToken::first_key : NextToken::first_element);
    case JsonContext::after_key:
      if (at < text.size() && text[at] == ':')
        return explain_unexpected(text, skip_blanks(text, at + 1), NextToken::value);
      return explain_unexpected(text, at, NextToken::colon);
    case JsonContext::after_value: break;
  }
  return explain_after_value(text, last_end, open);
}

ParseFailure explain_byte_order_mark() {
  return failure({0, 3}, "expected a JSON object, found a byte-order mark",
                 "remove it: one is enough");
}

ParseFailure explain_invalid_utf8(std::size_t offset) {
  return {DiagnosticCode::not_utf8,
          {offset, offset + 1},
          "this is not UTF-8",
          "save the file as UTF-8"};
}

}  // namespace bounty
