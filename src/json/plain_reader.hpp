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

/// What becomes of texts that stand in the document as they read.
enum class PlainTexts { referred_to, kept };

/// The tokens of a JSON text, for the reader that takes what is right and never says what is wrong:
/// whatever it does not take, the reader that explains reads from the beginning. Every step goes on
/// from a position to the one behind what it has read, or returns null. None has to ask where the
/// text ends: a NUL is behind it, and so many bytes as Document::padding says can be read there.
class PlainReader {
 public:
  /// Texts that do not stand in the document as they read are kept in `texts`; places are those of
  /// `locator`, or none where it is null.
  PlainReader(std::string_view text, Texts& texts, Locator* locator,
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

  // These are inlined into each reader, which cannot go every way. GCOVR_EXCL_BR_START
  [[gnu::always_inline]] static const char* skip_blanks(const char* at) {
    while (*at <= ' ' && (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t')) ++at;
    return at;
  }

  /// From behind a key to its value.
  [[gnu::always_inline]] static const char* skip_colon(const char* at) {
    at = skip_blanks(at);
    return *at == ':' ? skip_blanks(at + 1) : nullptr;
  }

  /// From behind an element or a member to the next one; false where the bracket closes, or `at`
  /// is null, as it is then where something else stands there.
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

  /// From an opening bracket to the first of what it holds; false where that is nothing.
  static bool has_first(const char*& at, char opening, char closing) {
    if (*at != opening) return at = nullptr, false;
    at = skip_blanks(at + 1);
    if (*at != closing) return true;
    ++at;
    return false;
  }

  // GCOVR_EXCL_BR_STOP

  /// All that stands between two brackets, with commas between: `read_one` goes on behind each.
  template <class ReadOne>
  static const char* between(const char* at, char opening, char closing, ReadOne read_one) {
    for (bool goes_on = has_first(at, opening, closing); goes_on; goes_on = has_next(at, closing)) {
      at = read_one(at);
    }
    return at;
  }

  /// A string.
  const char* string(const char* at, std::string_view& text) {
    if (*at != '"') return nullptr;
    const char* const begin = at + 1;
    const char* const stop = end_of_plain_bytes(begin);
    text = {begin, stop};
    is_printable_ = true;
    return *stop == '"' ? stop + 1 : unusual_string(begin, stop, text);
  }

  /// The text as it can be referred to when the document is gone, if that is wanted.
  std::string_view lasting(std::string_view text) {
    return keeps_plain_texts_ ? texts_.keep(text) : text;
  }

  /// Whether the last string has surely no control characters.
  [[nodiscard]] bool is_printable() const { return is_printable_; }

  /// The digits of a number, as they are written.
  static const char* number(const char* at, std::string_view& digits);

  static const char* literal(const char* at, std::string_view word) {
    return std::memcmp(at, word.data(), word.size()) == 0 ? at + word.size() : nullptr;
  }

  static const char* boolean(const char* at, bool& value) {
    value = *at == 't';
    return value ? literal(at, "true") : literal(at, "false");
  }

  /// A value that means nothing here, but has to be JSON.
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

/// Behind one digit or more; null where there is none.
inline const char* skip_digits(const char* at) {
  const char* const begin = at;
  while (is_digit(*at)) ++at;
  return at == begin ? nullptr : at;
}

inline const char* PlainReader::number(const char* at, std::string_view& digits) {
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
