#include "json/string_error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace bounty {
namespace {

constexpr std::size_t length_of_code = 6;  // \uXXXX

ParseFailure failure(Span span, std::string message, std::string hint) {
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

}  // namespace bounty
