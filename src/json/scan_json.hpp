#pragma once

#include <emmintrin.h>
#include <bit>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "json/json_events.hpp"
#include "unicode/byte_words.hpp"
#include "values/ascii.hpp"

#ifdef __SSE2__
#endif

namespace bounty {

#ifdef __SSE2__

/// A bit for each of sixteen bytes that a string cannot just contain, the first the lowest.
inline unsigned find_stops(const char* at) {
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
  const __m128i above = _mm_subs_epu8(bytes, _mm_set1_epi8(0x1F));  // 0 for control characters
  const __m128i controls = _mm_cmpeq_epi8(above, _mm_setzero_si128());
  const __m128i quotes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"'));
  const __m128i backslashes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'));
  const __m128i stops = _mm_or_si128(controls, _mm_or_si128(quotes, backslashes));
  return static_cast<unsigned>(_mm_movemask_epi8(stops));
}

constexpr std::ptrdiff_t bytes_at_once = 16;
constexpr int bits_of_byte = 1;

#else

/// The high bit of the first byte that is below `limit`; higher ones may be set by mistake.
constexpr ByteWord first_below(ByteWord word, unsigned char limit) {
  return (word - bytes_of(limit)) & ~word & bytes_of(0x80);
}

/// The high bit of the first of eight bytes that a string cannot just contain.
inline ByteWord find_stops(const char* at) {
  const ByteWord word = load_word(at);
  return first_below(word, 0x20) | first_below(word ^ bytes_of('"'), 1) |
         first_below(word ^ bytes_of('\\'), 1);
}

constexpr std::ptrdiff_t bytes_at_once =
    std::endian::native == std::endian::little ? 8 : PTRDIFF_MAX;
constexpr int bits_of_byte = 8;

#endif

/// The first byte at or after `at` that a string cannot just contain: a quote, a backslash, a
/// control character; or `end`.
inline const char* end_of_plain_characters(const char* at, const char* end) {
  for (; end - at >= bytes_at_once; at += bytes_at_once) {
    const auto stops = find_stops(at);
    if (stops != 0) return at + std::countr_zero(stops) / bits_of_byte;
  }
  while (at != end && *at != '"' && *at != '\\' && static_cast<unsigned char>(*at) >= 0x20) ++at;
  return at;
}

inline bool is_json_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

/// The character that the escape stands for; 0 for one that takes thought, or is none.
inline char unescaped(char escape) {
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

/// One pass over a text, for scan_json(). Every step goes on from a position to the one behind what
/// it has read, or returns null where the document is not plain, or the events have stopped it.
/// None has to ask where the text ends: the NUL there is part of nothing.
template <class Events>
class Scan {
 public:
  Scan(std::string_view text, Events& events)
      : begin_(text.data()), end_(begin_ + text.size()), events_(events) {}

  bool run() {
    const char* at = value(begin_);
    while (at != nullptr && depth_ != 0) at = next(skip_blanks(at));
    return at == nullptr ? is_stopped_ : skip_blanks(at) == end_;
  }

 private:
  /// What stands next in the innermost bracket: its end, or a value with what is before it.
  const char* next(const char* at) {
    const bool in_object = is_in_object();
    const bool is_first = std::exchange(is_first_, false);
    if (*at == (in_object ? '}' : ']')) return close(at, in_object);
    if (!is_first) {
      if (*at != ',') return nullptr;
      at = skip_blanks(at + 1);
    }
    if (in_object) at = key(at);
    return at == nullptr ? nullptr : value(at);
  }

  const char* value(const char* at) {
    at = skip_blanks(at);
    switch (*at) {
      case '"': return string_value(at);
      case '{': return open(at, true);
      case '[': return open(at, false);
      case 't': return literal(at, "true", JsonKind::boolean);
      case 'f': return literal(at, "false", JsonKind::boolean);
      case 'n': return literal(at, "null", JsonKind::null);
      default: return number(at);
    }
  }

  const char* open(const char* at, bool is_object) {
    if (depth_ == deepest) return nullptr;
    ++depth_;
    objects_ = objects_ << 1U | (is_object ? 1U : 0U);
    is_first_ = true;
    const Span span = token(at, at + 1);
    return go_on(is_object ? events_.begin_object(span) : events_.begin_array(span), at + 1);
  }

  const char* close(const char* at, bool is_object) {
    --depth_;
    objects_ >>= 1U;
    return go_on(is_object ? events_.end_object() : events_.end_array(), at + 1);
  }

  const char* key(const char* begin) {
    std::string_view name;
    const char* at = string(begin, name);
    if (at == nullptr || !go_on(events_.key(name, token(begin, at)), at)) return nullptr;
    at = skip_blanks(at);
    return *at == ':' ? at + 1 : nullptr;
  }

  const char* string_value(const char* begin) {
    std::string_view text;
    const char* at = string(begin, text);
    return at == nullptr ? nullptr : scalar(JsonKind::string, text, begin, at);
  }

  const char* literal(const char* begin, std::string_view word, JsonKind kind) {
    const char* at = begin;
    for (const char c : word) {
      if (*at++ != c) return nullptr;
    }
    return scalar(kind, word, begin, at);
  }

  const char* number(const char* begin) {
    constexpr std::ptrdiff_t most_characters = 18;
    const char* whole = begin + (*begin == '-' ? 1 : 0);
    const char* at = *whole == '0' ? whole + 1 : skip_digits(whole);
    if (at == whole) return nullptr;
    if (*at == '.') {
      const char* fraction = at + 1;
      at = skip_digits(fraction);
      if (at == fraction) return nullptr;
    }
    if (at - begin > most_characters || *at == 'e' || *at == 'E') return nullptr;
    return scalar(JsonKind::number, {begin, at}, begin, at);
  }

  const char* scalar(JsonKind kind, std::string_view text, const char* begin, const char* end) {
    return go_on(events_.scalar({kind, text, token(begin, end)}), end);
  }

  /// Reads a string; `text` is in the document or, with escapes, in the buffer.
  const char* string(const char* at, std::string_view& text) {
    if (*at != '"') return nullptr;
    const char* begin = at + 1;
    at = end_of_plain_characters(begin, end_);
    text = {begin, at};
    if (*at != '"') at = escaped_string(at, text);
    return at != nullptr && *at == '"' ? at + 1 : nullptr;
  }

  /// The rest of a string that has been read as far as its first escape.
  const char* escaped_string(const char* at, std::string_view& text) {
    buffer_.assign(text);
    while (*at == '\\') {
      const char character = unescaped(at[1]);
      if (character == 0) return nullptr;
      buffer_ += character;
      const char* begin = at + 2;
      at = end_of_plain_characters(begin, end_);
      buffer_.append(begin, at);
    }
    text = buffer_;
    return at;
  }

  const char* go_on(bool is_wanted, const char* at) {
    if (is_wanted) return at;
    is_stopped_ = true;
    return nullptr;
  }

  static const char* skip_digits(const char* at) {
    while (is_digit(*at)) ++at;
    return at;
  }

  static const char* skip_blanks(const char* at) {
    while (is_json_blank(*at)) ++at;
    return at;
  }

  [[nodiscard]] bool is_in_object() const { return (objects_ & 1U) != 0; }

  [[nodiscard]] Span token(const char* begin, const char* end) const {
    return {static_cast<std::size_t>(begin - begin_), static_cast<std::size_t>(end - begin_)};
  }

  static constexpr int deepest = 64;  // brackets that `objects_` has room for

  const char* begin_;
  const char* end_;
  Events& events_;
  int depth_ = 0;
  std::uint64_t objects_ =
      0;                   ///< a bit for each open bracket, the innermost lowest: 1 is an object
  bool is_first_ = false;  ///< nothing stands in the innermost yet
  std::string buffer_;     ///< of a string with escapes
  bool is_stopped_ = false;
};

/// Reports the events of a plain document, as parse_json() does, several times as fast. Plain is
/// JSON that is right, and has nothing that takes thought: no \\u escapes, no exponents, no numbers
/// of very many digits, nothing nested deeper than 64 levels. False where the document is not
/// plain: its events so far count for nothing, and parse_json() has to read it. Preconditions: the
/// text is UTF-8, and a NUL follows it, as one does every std::string.
template <class Events>
bool scan_json(std::string_view text, Events& events) {
  return Scan<Events>(text, events).run();
}

}  // namespace bounty
