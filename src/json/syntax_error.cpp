#include "json/syntax_error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "unicode/ascii.hpp"

namespace bounty {
namespace {

constexpr std::size_t length_of_code = 6;  // \uXXXX

ParseFailure failure(Span span, std::string message, std::string hint = "") {
  return {DiagnosticCode::json_syntax, span, std::move(message), std::move(hint)};
}

/// The number of the escape \uXXXX at `at`; none where something else stands there.
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

/// The bytes of the escape sequence at `at`, 0 where it is none.
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
    return failure({at, at + length_of_code}, "half of a surrogate pair",
                   "write the character itself");
  }
  return failure({at, std::min(at + 2, text.size())}, "not an escape sequence",
                 "a backslash is written \\\\");
}

}  // namespace

std::optional<ParseFailure> explain_string(std::string_view text, std::size_t at) {
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte == '"') return std::nullopt;
    if (byte == '\n' || byte == '\r') break;
    if (byte < 0x20) {
      return failure({i, i + 1}, "a control character in a string",
                     fmt::format("write it as \\u{:04x}", byte));
    }
    if (byte != '\\') continue;
    const std::size_t length = length_of_escape(text, i);
    if (length == 0) return bad_escape(text, i);
    i += length - 1;
  }
  return failure({at, at + 1}, "the string has no closing quote", "");
}

namespace {

constexpr std::string_view blanks = " \t\r\n";

bool is_word_character(char c) {
  return is_letter_or_digit(c) || std::string_view("_+-.").find(c) != std::string_view::npos;
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(blanks, at), text.size());
}

/// The end of the character, or of the word, that begins at `at`.
std::size_t end_of_word(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_word_character(text[end])) ++end;
  if (end != at || at == text.size()) return end;
  for (++end; end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U;) ++end;
  return end;
}

/// How the character reads in a message: itself, or its number where it has no shape.
std::string shown(std::string_view character) {
  const auto byte = static_cast<unsigned char>(character.front());
  if (character.size() == 1 && (byte < 0x20 || byte == 0x7F)) return fmt::format("\\u{:04x}", byte);
  return std::string(character);
}

struct Stranger {
  std::string_view word;
  std::string_view fix;
};

/// Words of other languages for JSON's values.
constexpr std::array<Stranger, 8> strangers = {{{"True", "true"},
                                                {"False", "false"},
                                                {"None", "null"},
                                                {"TRUE", "true"},
                                                {"FALSE", "false"},
                                                {"NULL", "null"},
                                                {"undefined", "null"},
                                                {"nil", "null"}}};

std::string hint_for_word(std::string_view word) {
  for (const Stranger& stranger : strangers) {
    if (stranger.word == word) return fmt::format("JSON writes {}", stranger.fix);
  }
  if (word == "NaN" || word.ends_with("Infinity")) return "JSON has finite numbers only";
  if (word.front() == '+') return "a number has no + in front";
  if (word.front() == '.' || word.back() == '.') {
    return "a number has digits on both sides of its point";
  }
  const std::string_view digits = word.substr(word.front() == '-' ? 1 : 0);
  if (digits.size() > 1 && digits[0] == '0' && is_digit(digits[1])) {
    return "a number has no leading zero";
  }
  const bool has_letter = std::ranges::any_of(word, is_letter);
  return has_letter || word == "'" || word == "\u201C" ? "text stands in double quotes" : "";
}

/// The parser takes the beginning of 010, 2h or 0x10 for a number, and stops behind it. The
/// beginning of such a word; none where a blank or a bracket stands before `end`.
std::optional<std::size_t> beginning_of_word(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin != 0 && is_word_character(text[begin - 1])) --begin;
  const bool goes_on = end < text.size() && is_word_character(text[end]);
  return goes_on && begin != end ? std::optional(begin) : std::nullopt;
}

/// Why no value begins at `at`, where `expected` should.
ParseFailure explain_token(std::string_view text, std::size_t at, std::string_view expected) {
  if (at == text.size()) {
    const std::size_t end = text.find_last_not_of(blanks) + 1;
    return failure({end, end}, fmt::format("the document ends where {} should stand", expected));
  }
  if (text[at] == '"') {
    if (auto in_string = explain_string(text, at)) return *in_string;
  }
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("//") || rest.starts_with("/*") || rest.starts_with('#')) {
    ParseFailure comment = failure({at, at + 1}, "comments are not JSON");
    comment.is_comment = true;
    return comment;
  }
  const Span span{at, end_of_word(text, at)};
  const std::string_view word = text.substr(span.begin, span.end - span.begin);
  return failure(span, fmt::format("expected {}, found {}", expected, shown(word)),
                 hint_for_word(word));
}

}  // namespace

ParseFailure explain_syntax_error(std::string_view text, std::size_t last_end, JsonContext context,
                                  std::string_view open) {
  const std::size_t at = skip_blanks(text, last_end);
  const bool in_object = !open.empty() && open.back() == '{';
  const char closing = in_object ? '}' : ']';
  const std::string_view content = in_object ? "a key in double quotes" : "a value";
  switch (context) {
    case JsonContext::before_document: return explain_token(text, at, "a JSON object");
    case JsonContext::after_open:
      return explain_token(text, at, fmt::format("{} or {}", content, closing));
    case JsonContext::after_key:
      if (at < text.size() && text[at] == ':')
        return explain_token(text, skip_blanks(text, at + 1), "a value");
      return explain_token(text, at, "a colon");
    case JsonContext::after_value: break;
  }
  if (const auto word = beginning_of_word(text, last_end)) {
    return explain_token(text, *word, "a value");
  }
  if (open.empty()) return explain_token(text, at, "the end of the document");
  if (at == text.size() || text[at] != ',')
    return explain_token(text, at, fmt::format("a comma or {}", closing));
  const std::size_t next = skip_blanks(text, at + 1);
  if (next < text.size() && text[next] == closing) {
    return failure({at, at + 1}, fmt::format("a comma before {}", closing), "remove the comma");
  }
  return explain_token(text, next, content);
}

ParseFailure explain_byte_order_mark() {
  return failure({0, 3}, "expected a JSON object, found a byte-order mark", "one is enough");
}

ParseFailure explain_invalid_utf8(std::size_t offset) {
  return {DiagnosticCode::not_utf8,
          {offset, offset + 1},
          "not UTF-8",
          "save the file in the encoding UTF-8"};
}

}  // namespace bounty
