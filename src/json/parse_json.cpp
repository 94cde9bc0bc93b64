#include "json/parse_json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "json/explain/syntax_error.hpp"
#include "unicode/characters.hpp"
#include "unicode/utf8.hpp"
#include "values/decimal.hpp"

namespace bounty {
namespace {

constexpr std::string_view between_tokens = " \t\r\n,:";
constexpr std::string_view digits = "0123456789";

std::size_t skip(std::string_view text, std::string_view characters, std::size_t at) {
  return std::min(text.find_first_not_of(characters, at), text.size());
}

/// Returns the end of the number that begins at `begin`, or some position after `begin` if it is
/// invalid.
std::size_t end_of_number(std::string_view text, std::size_t begin) {
  std::size_t at = text[begin] == '-' ? begin + 1 : begin;
  at = at < text.size() && text[at] == '0' ? at + 1 : skip(text, digits, at);
  if (at < text.size() && text[at] == '.') at = skip(text, digits, at + 1);
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) at = skip(text, digits, at + 2);
  return at;
}

/// Returns the end of the string that begins at `begin`, or of the text if it has no closing quote.
std::size_t end_of_string(std::string_view text, std::size_t begin) {
  std::size_t at = begin + 1;
  while (at < text.size() && text[at] != '"') at += text[at] == '\\' ? 2U : 1U;
  return std::min(at + 1, text.size());
}

/// Returns true if the number may be too large for a double: nlohmann's parser would stop there.
bool may_be_too_large(std::string_view number) {
  constexpr std::size_t most_digits = 300;
  return number.size() > most_digits || number.find_first_of("eE") != std::string_view::npos;
}

/// Returns the text for nlohmann's parser, or "" if the document can be parsed unchanged. Only the
/// positions of numbers are used, so a number that may be too large is replaced by a 0 of the same
/// length, which the same characters can follow. A NUL, which the parser would take for the end of
/// the document, becomes a control character; JSON allows neither.
std::string for_parser(std::string_view text) {
  std::string changed;
  const auto change = [&]() -> std::string& {
    if (changed.empty()) changed = text;
    return changed;
  };
  std::size_t at = 0;
  while ((at = text.find_first_of("\"0123456789", at)) != std::string_view::npos) {
    const bool is_string = text[at] == '"';
    const std::size_t end = is_string ? end_of_string(text, at) : end_of_number(text, at);
    const std::string_view number = text.substr(at, end - at);
    if (!is_string && may_be_too_large(number) && Decimal::from_json_number(number)) {
      change().replace(at, number.size(), number.size(), '0')[at + 1] = 'e';
    }
    at = std::max(end, at + 1);
  }
  if (text.find('\0') != std::string_view::npos) std::ranges::replace(change(), '\0', '\1');
  return changed;
}

/// An iterator that shares its position, because the parser reports the values of tokens but not
/// their positions.
struct SharedPosition {
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  const char** position;

  reference operator*() const { return **position; }
  SharedPosition& operator++() {
    ++*position;
    return *this;
  }
  bool operator==(const SharedPosition& other) const { return *position == *other.position; }
  bool operator!=(const SharedPosition& other) const { return *position != *other.position; }
};

/// Adds the span and the exact text of their tokens to nlohmann's events.
class SaxBridge {
 public:
  SaxBridge(std::string_view text, JsonEvents& events)
      : text_(text),
        changed_(for_parser(text)),
        parsed_(changed_.empty() ? text : changed_),
        events_(events) {}

  bool parse() {
    const char* end = parsed_.data() + parsed_.size();
    return nlohmann::json::sax_parse(SharedPosition{&position_}, SharedPosition{&end}, this);
  }

  [[nodiscard]] const std::optional<ParseFailure>& failure() const { return failure_; }

  bool null() { return literal(JsonKind::null); }
  bool boolean(bool) { return literal(JsonKind::boolean); }
  bool number_integer(std::int64_t) { return number(); }
  bool number_unsigned(std::uint64_t) { return number(); }
  bool number_float(double, const std::string&) { return number(); }

  bool string(std::string& value) {
    context_ = JsonContext::after_value;
    return events_.scalar({JsonKind::string, value, take_token()});
  }

  static bool binary(nlohmann::json::binary_t&) { return false; }  // GCOVR_EXCL_LINE: JSON has none

  bool key(std::string& name) {
    context_ = JsonContext::after_key;
    return events_.key(name, take_token());
  }

  bool start_object(std::size_t) {
    open_.push_back('{');
    context_ = JsonContext::after_open;
    return events_.begin_object(take_token());
  }

  bool start_array(std::size_t) {
    open_.push_back('[');
    context_ = JsonContext::after_open;
    return events_.begin_array(take_token());
  }

  bool end_object() { return close() && events_.end_object(); }
  bool end_array() { return close() && events_.end_array(); }

  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) {
    failure_ = explain_syntax_error(text_, last_end_, context_, open_);
    return false;
  }

 private:
  bool literal(JsonKind kind) {
    context_ = JsonContext::after_value;
    const Span span = take_token();
    return events_.scalar({kind, text_.substr(span.begin, span.end - span.begin), span});
  }

  /// The parser has already read one character after the number, if there is one.
  bool number() {
    context_ = JsonContext::after_value;
    const std::size_t begin = next_token();
    last_end_ = end_of_number(text_, begin);
    return events_.scalar(
        {JsonKind::number, text_.substr(begin, last_end_ - begin), {begin, last_end_}});
  }

  bool close() {
    open_.pop_back();
    context_ = JsonContext::after_value;
    take_token();
    return true;
  }

  [[nodiscard]] std::size_t next_token() const {
    return text_.find_first_not_of(between_tokens, last_end_);
  }

  Span take_token() {
    const std::size_t begin = next_token();
    last_end_ = static_cast<std::size_t>(position_ - parsed_.data());
    return {begin, last_end_};
  }

  std::string_view text_;
  std::string changed_;
  std::string_view parsed_;
  JsonEvents& events_;
  const char* position_ = parsed_.data();
  std::size_t last_end_ = 0;
  JsonContext context_ = JsonContext::before_document;
  std::string open_;  ///< the brackets around the position
  std::optional<ParseFailure> failure_;
};

}  // namespace

std::optional<ParseFailure> parse_json(std::string_view text, JsonEvents& events) {
  if (const auto invalid = find_invalid_utf8(text)) return explain_invalid_utf8(*invalid);
  if (text != without_byte_order_mark(text)) return explain_byte_order_mark();
  SaxBridge bridge(text, events);
  bridge.parse();
  return bridge.failure();
}

}  // namespace bounty
