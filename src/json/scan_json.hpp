#pragma once

#include <bit>
#include <string>
#include <string_view>

#include "json/json_events.hpp"
#include "text/byte_words.hpp"
#include "text/digits.hpp"

namespace bounty {

inline bool is_json_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

/// The high bit of the first byte that is below `limit`; higher ones may be set by mistake.
constexpr ByteWord first_below(ByteWord word, unsigned char limit) {
  return (word - bytes_of(limit)) & ~word & bytes_of(0x80);
}

/// The first byte at or after `at` that a string cannot just contain: a quote, a backslash, a
/// control character; or `end`.
inline const char* end_of_plain_characters(const char* at, const char* end) {
  if constexpr (std::endian::native == std::endian::little) {
    for (; end - at >= 8; at += 8) {
      const ByteWord word = load_word(at);
      const ByteWord stops = first_below(word, 0x20) | first_below(word ^ bytes_of('"'), 1) |
                             first_below(word ^ bytes_of('\\'), 1);
      if (stops != 0) return at + std::countr_zero(stops) / 8;
    }
  }
  while (at != end && *at != '"' && *at != '\\' && static_cast<unsigned char>(*at) >= 0x20) ++at;
  return at;
}

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

/// One pass over a text, for scan_json(). Every step says whether the document is plain so far.
template <class Events>
class Scan {
 public:
  Scan(std::string_view text, Events& events)
      : begin_(text.data()), at_(begin_), end_(begin_ + text.size()), events_(events) {}

  bool run() {
    bool is_plain = value();
    while (is_plain && !open_.empty()) is_plain = next();
    if (!is_plain) return is_stopped_;
    skip_blanks();
    return at_ == end_;
  }

 private:
  /// What stands next in the innermost bracket: its end, or a value with what is before it.
  bool next() {
    const bool in_object = open_.back() == '{';
    skip_blanks();
    if (take(in_object ? '}' : ']')) return close(in_object);
    if (!is_first_ && !take(',')) return false;
    is_first_ = false;
    return in_object ? key() && value() : value();
  }

  bool value() {
    skip_blanks();
    if (at_ == end_) return false;
    switch (*at_) {
      case '"': return string_value();
      case '{': return open('{');
      case '[': return open('[');
      case 't': return literal("true", JsonKind::boolean);
      case 'f': return literal("false", JsonKind::boolean);
      case 'n': return literal("null", JsonKind::null);
      default: return number();
    }
  }

  bool open(char bracket) {
    const Span span = token(at_, at_ + 1);
    ++at_;
    open_.push_back(bracket);
    is_first_ = true;
    return go_on(bracket == '{' ? events_.begin_object(span) : events_.begin_array(span));
  }

  /// The bracket has been read; a comma before it has not.
  bool close(bool is_object) {
    open_.pop_back();
    is_first_ = false;
    return go_on(is_object ? events_.end_object() : events_.end_array());
  }

  bool key() {
    skip_blanks();
    const char* begin = at_;
    std::string_view name;
    if (!string(name) || !go_on(events_.key(name, token(begin, at_)))) return false;
    skip_blanks();
    return take(':');
  }

  bool string_value() {
    const char* begin = at_;
    std::string_view text;
    return string(text) && scalar(JsonKind::string, text, begin);
  }

  bool literal(std::string_view word, JsonKind kind) {
    const char* begin = at_;
    if (static_cast<std::size_t>(end_ - at_) < word.size()) return false;
    if (std::string_view(at_, word.size()) != word) return false;
    at_ += word.size();
    return scalar(kind, word, begin);
  }

  bool number() {
    constexpr std::ptrdiff_t most_characters = 18;
    const char* begin = at_;
    take('-');
    if (!take('0') && !digits()) return false;
    if (take('.') && !digits()) return false;
    if (at_ - begin > most_characters) return false;
    if (at_ != end_ && (*at_ == 'e' || *at_ == 'E')) return false;
    return scalar(JsonKind::number, {begin, at_}, begin);
  }

  bool digits() {
    const char* begin = at_;
    while (at_ != end_ && is_digit(*at_)) ++at_;
    return at_ != begin;
  }

  bool scalar(JsonKind kind, std::string_view text, const char* begin) {
    return go_on(events_.scalar({kind, text, token(begin, at_)}));
  }

  /// Reads a string; `text` is in the document or, with escapes, in the buffer.
  bool string(std::string_view& text) {
    if (!take('"')) return false;
    const char* begin = at_;
    at_ = end_of_plain_characters(at_, end_);
    text = {begin, at_};
    return take('"') || (escaped_string(text) && take('"'));
  }

  /// The rest of a string that has been read as far as its first escape.
  bool escaped_string(std::string_view& text) {
    buffer_.assign(text);
    while (at_ != end_ && *at_ == '\\') {
      const char character = end_ - at_ > 1 ? unescaped(at_[1]) : '\0';
      if (character == 0) return false;
      buffer_ += character;
      const char* begin = at_ + 2;
      at_ = end_of_plain_characters(begin, end_);
      buffer_.append(begin, at_);
    }
    text = buffer_;
    return true;
  }

  bool go_on(bool wanted) {
    if (!wanted) is_stopped_ = true;
    return wanted;
  }

  bool take(char c) {
    if (at_ == end_ || *at_ != c) return false;
    ++at_;
    return true;
  }

  void skip_blanks() {
    if (at_ != end_ && *at_ > ' ') return;  // most often there are none
    while (at_ != end_ && is_json_blank(*at_)) ++at_;
  }

  [[nodiscard]] Span token(const char* begin, const char* end) const {
    return {static_cast<std::size_t>(begin - begin_), static_cast<std::size_t>(end - begin_)};
  }

  const char* begin_;
  const char* at_;
  const char* end_;
  Events& events_;
  std::string open_;       ///< the brackets around the position
  bool is_first_ = false;  ///< nothing stands in the innermost yet
  std::string buffer_;     ///< of a string with escapes
  bool is_stopped_ = false;
};

/// Reports the events of a plain document, as parse_json() does, several times as fast. Plain is
/// JSON that is right, and has nothing that takes thought: no \\u escapes, no exponents, no numbers
/// of very many digits. False where the document is not plain: its events so far count for nothing,
/// and parse_json() has to read it. Precondition: the text is UTF-8.
template <class Events>
bool scan_json(std::string_view text, Events& events) {
  return Scan<Events>(text, events).run();
}

}  // namespace bounty
