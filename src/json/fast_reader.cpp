#include "json/fast_reader.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "unicode/common_text.hpp"
#include "unicode/utf8.hpp"

namespace bounty {
namespace {

/// The maximum nesting depth of a remark; the documents around it are less deep.
constexpr int deepest_remark = 48;

/// Returns the character that the escape stands for, or 0 for \u and for invalid escapes.
char unescaped(char escape) {
  switch (escape) {
    case '"':
    case '\\':
    case '/': return escape;
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    default: return 0;
  }
}

constexpr std::ptrdiff_t length_of_code_unit = 6;  // of \uXXXX
constexpr std::uint32_t first_code_after_controls = 0xA0;
constexpr std::uint32_t first_surrogate = 0xD800;

/// The value of each hexadecimal digit; all other bytes have a value with the highest bit set.
constexpr auto hex_digits = [] {
  std::array<std::uint32_t, 256> values{};
  values.fill(0x80000000U);
  for (unsigned digit = 0; digit < 10; ++digit) values.at('0' + digit) = digit;
  for (unsigned digit = 10; digit < 16; ++digit) {
    values.at('a' + digit - 10) = digit;
    values.at('A' + digit - 10) = digit;
  }
  return values;
}();

/// Returns the value of \uXXXX, or more than 0xFFFF if a digit is missing.
std::uint32_t code_unit(const char* at) {
  const auto digit = [&](int i) { return hex_digits[static_cast<unsigned char>(at[i])]; };
  const std::uint32_t high = digit(0) << 12U | digit(1) << 8U | digit(2) << 4U | digit(3);
  return high | ((digit(0) | digit(1) | digit(2) | digit(3)) & 0x80000000U);
}

/// Reads the character of the escape \u at `at`, including the second half of a surrogate pair.
/// Returns the position after it, or null if it is invalid.
const char* read_code(const char* at, std::uint32_t& code) {
  code = code_unit(at + 2);
  if (code < first_surrogate) return at + length_of_code_unit;
  if (code > 0xFFFF || (code >= 0xDC00 && code < 0xE000)) return nullptr;
  if (code >= 0xE000) return at + length_of_code_unit;
  at += length_of_code_unit;
  if (at[0] != '\\' || at[1] != 'u') return nullptr;
  const std::uint32_t low = code_unit(at + 2);
  if (low < 0xDC00 || low >= 0xE000) return nullptr;
  code = 0x10000 + ((code - first_surrogate) << 10U) + (low - 0xDC00);
  return at + length_of_code_unit;
}

/// Returns the length of a character that is neither plain nor common, or 0 if a string may not
/// contain it unescaped.
std::size_t length_of_unusual_character(const char* at) {
  constexpr std::size_t longest = 4;
  const std::size_t length = length_of_character({at, longest});
  return length > 1 || *at == '\x7F' ? length : 0;
}

}  // namespace

/// Reads a string with escapes or non-ASCII characters; `stop` is the first such byte.
const char* FastReader::unusual_string(const char* begin, const char* stop,
                                       std::string_view& text) {
  if (*stop != '\\') stop = skip_characters(skip_common_text(stop));
  text = {begin, stop};
  if (*stop == '\\') stop = unescape(begin, stop, text);
  return stop != nullptr && *stop == '"' ? stop + 1 : nullptr;
}

/// Skips to the next quote, backslash or invalid byte.
const char* FastReader::skip_characters(const char* at) {
  while (true) {
    if (const std::size_t common = length_of_common_character(at); common != 0) {
      at += common;
    } else if (is_plain_byte(*at)) {
      ++at;
    } else if (const std::size_t length = length_of_unusual_character(at); length != 0) {
      is_printable_ = false;
      at += length;
    } else {
      return at;
    }
  }
}

/// Decodes a string whose first backslash is at `at`.
const char* FastReader::unescape(const char* begin, const char* at, std::string_view& text) {
  char* const room = texts_.room(static_cast<std::size_t>(end_ - begin) + bytes_at_once);
  char* to = std::copy(begin, at, room);
  while (*at != '"') {
    if (*at == '\\') {
      to = unescape_one(at, to);
      if (to == nullptr) return nullptr;
      continue;
    }
    const std::size_t count = count_plain_bytes(at);
    std::memcpy(to, at, bytes_at_once);
    to += count;
    at += count;
    if (count != 0) continue;
    const char* const stop = skip_characters(at);
    if (stop == at) return nullptr;
    to = std::copy(at, stop, to);
    at = stop;
  }
  text = texts_.keep_room(static_cast<std::size_t>(to - room));
  return at;
}

/// Decodes the escape at `at` into `to` and moves `at` past it. Returns the end of the output, or
/// null if the escape is invalid.
inline char* FastReader::unescape_one(const char*& at, char* to) {
  if (at[1] == 'u') {
    const std::uint32_t code = code_unit(at + 2);
    if (code >= first_code_after_controls && code < first_surrogate) {
      at += length_of_code_unit;
      return put_utf8(to, code);
    }
  }
  return unescape_unusual(at, to);
}

/// Decodes an escape that may be half of a surrogate pair, a control character or invalid.
char* FastReader::unescape_unusual(const char*& at, char* to) {
  if (at[1] == 'u') {
    std::uint32_t code = 0;
    at = read_code(at, code);
    if (at == nullptr) return nullptr;
    if (code < first_code_after_controls) is_printable_ = false;
    return put_utf8(to, code);
  }
  const char character = unescaped(at[1]);
  if (character == 0) return nullptr;
  if (character < ' ') is_printable_ = false;
  at += 2;
  *to = character;
  return to + 1;
}

const char* FastReader::skip_value(const char* at, int depth) {
  std::string_view ignored;
  switch (*at) {
    case '"': return string(at, ignored);
    case '{': return depth == deepest_remark ? nullptr : skip_object(at, depth + 1);
    case '[': return depth == deepest_remark ? nullptr : skip_array(at, depth + 1);
    case 't': return literal(at, "true");
    case 'f': return literal(at, "false");
    case 'n': return literal(at, "null");
    default: return number(at, ignored);
  }
}

/// Skips an object. A duplicate key is an error here too. An object with many keys is left to the
/// other reader.
const char* FastReader::skip_object(const char* at, int depth) {
  constexpr std::size_t most_keys = 16;
  std::array<std::string_view, most_keys> keys;
  std::size_t count = 0;
  return between(at, '{', '}', [&](const char* member) -> const char* {
    std::string_view key;
    member = string(member, key);
    if (member == nullptr || count == most_keys) return nullptr;
    const auto end = keys.begin() + static_cast<std::ptrdiff_t>(count);
    if (std::find(keys.begin(), end, key) != end) return nullptr;
    keys.at(count++) = key;
    member = skip_colon(member);
    return member == nullptr ? nullptr : skip_value(member, depth);
  });
}

const char* FastReader::skip_array(const char* at, int depth) {
  return between(at, '[', ']', [&](const char* element) { return skip_value(element, depth); });
}

}  // namespace bounty
