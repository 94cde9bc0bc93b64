#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

#include "bounty/place.hpp"
#include "bounty/texts.hpp"
#include "json/locator.hpp"
#include "unicode/ascii.hpp"
#include "unicode/plain_bytes.hpp"

namespace bounty {

/// Whether texts that the document contains unescaped are referred to or copied.
enum class PlainTexts { referred_to, kept };

/// Reads the tokens of a JSON text for the fast reader, which accepts valid documents and never
/// reports errors: whatever it does not accept, the reader that explains errors reads again from
/// the beginning. Each function takes a position and returns the position after what it has read,
/// or null. None checks for the end of the text: it is followed by a NUL and by Document::padding
/// readable bytes.
class FastReader {
 public:
  /// Texts with escapes are copied to `texts`. Places are located by `locator`, or are empty if it
  /// is null.
  FastReader(std::string_view text, Texts& texts, Locator* locator,
             PlainTexts plain_texts = PlainTexts::referred_to)
      : begin_(text.data()),
        end_(text.data() + text.size()),
        texts_(texts),
        locator_(locator),
        keeps_plain_texts_(plain_texts == PlainTexts::kept) {}

  [[nodiscard]] const char* begin() const { return begin_; }
  [[nodiscard]] const char* end() const { return end_; }

  [[nodiscard]] Place place(const char* at) const {
    return locator_ == nullptr ? Place() : locator_->locate(static_cast<std::size_t>(at - begin_));
  }

  // These are inlined into each reader, where some branches are impossible. GCOVR_EXCL_BR_START
  [[gnu::always_inline]] static const char* skip_blanks(const char* at) {
    while (*at <= ' ' && (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t')) ++at;
    return at;
  }

  /// Moves from the end of a key to its value.
  [[gnu::always_inline]] static const char* skip_colon(const char* at) {
    at = skip_blanks(at);
    return *at == ':' ? skip_blanks(at + 1) : nullptr;
  }

  /// Moves from the end of an element or member to the next one. Returns false after the closing
  /// bracket, or if `at` is null, which it becomes if anything else follows.
  [[gnu::always_inline]] static bool has_next(const char*& at, char closing) {
    if (at == nullptr) return false;
    at = skip_blanks(at);
    if (*at == ',') {
      at = skip_blanks(at + 1);
      return true;
    }
    at = *at == closing ? at + 1 : nullptr;
    return false;
  }

  /// Moves from an opening bracket to the first element or member; returns false if there is none.
  static bool has_first(const char*& at, char opening, char closing) {
    if (*at != opening) return at = nullptr, false;
    at = skip_blanks(at + 1);
    if (*at != closing) return true;
    ++at;
    return false;
  }

  // GCOVR_EXCL_BR_STOP

  /// Reads everything between two brackets. `read_one` reads one element or member and returns its
  /// end.
  template <class ReadOne>
  static const char* between(const char* at, char opening, char closing, ReadOne read_one) {
    for (bool goes_on = has_first(at, opening, closing); goes_on; goes_on = has_next(at, closing)) {
      at = read_one(at);
    }
    return at;
  }

  /// Reads a string.
  const char* string(const char* at, std::string_view& text) {
    if (*at != '"') return nullptr;
    const char* const begin = at + 1;
    const char* const stop = end_of_plain_bytes(begin);
    text = {begin, stop};
    is_printable_ = true;
    return *stop == '"' ? stop + 1 : unusual_string(begin, stop, text);
  }

  /// Returns a text that outlives the document, if that is required.
  std::string_view lasting(std::string_view text) {
    return keeps_plain_texts_ ? texts_.keep(text) : text;
  }

  /// Returns true if the last string certainly has no control characters.
  [[nodiscard]] bool is_printable() const { return is_printable_; }

  /// Reads a number; `digits` is its text as written.
  static const char* number(const char* at, std::string_view& digits);

  static const char* literal(const char* at, std::string_view word) {
    return std::memcmp(at, word.data(), word.size()) == 0 ? at + word.size() : nullptr;
  }

  static const char* boolean(const char* at, bool& value) {
    value = *at == 't';
    return value ? literal(at, "true") : literal(at, "false");
  }

  /// Skips a value, which must be valid JSON.
  const char* skip_value(const char* at, int depth = 0);

 private:
  const char* unusual_string(const char* begin, const char* stop, std::string_view& text);
  const char* unescape(const char* begin, const char* at, std::string_view& text);
  char* unescape_one(const char*& at, char* to);
  char* unescape_unusual(const char*& at, char* to);
  const char* skip_characters(const char* at);
  const char* skip_object(const char* at, int depth);
  const char* skip_array(const char* at, int depth);

  const char* begin_;
  const char* end_;
  Texts& texts_;
  Locator* locator_;
  bool keeps_plain_texts_;
  bool is_printable_ = true;
};

/// Skips one or more digits; returns null if there are none.
inline const char* skip_digits(const char* at) {
  const char* const begin = at;
  while (is_digit(*at)) ++at;
  return at == begin ? nullptr : at;
}

inline const char* FastReader::number(const char* at, std::string_view& digits) {
  const char* const begin = at;
  if (*at == '-') ++at;
  at = *at == '0' ? at + 1 : skip_digits(at);
  if (at != nullptr && *at == '.') at = skip_digits(at + 1);
  if (at != nullptr && (*at == 'e' || *at == 'E')) {
    ++at;
    at = skip_digits(*at == '+' || *at == '-' ? at + 1 : at);
  }
  if (at == nullptr || is_digit(*at)) return nullptr;
  digits = {begin, at};
  return at;
}

}  // namespace bounty
