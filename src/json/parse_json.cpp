#include "json/parse_json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "json/syntax_error.hpp"
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

/// The end of the number that begins at `begin`; somewhere behind it where that is none.
std::size_t end_of_number(std::string_view text, std::size_t begin) {
  std::size_t at = text[begin] == '-' ? begin + 1 : begin;
  at = at < text.size() && text[at] == '0' ? at + 1 : skip(text, digits, at);
  if (at < text.size() && text[at] == '.') at = skip(text, digits, at + 1);
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) at = skip(text, digits, at + 2);
  return at;
}

/// The end of the string that begins at `begin`, or of the text where it has none.
std::size_t end_of_string(std::string_view text, std::size_t begin) {
  std::size_t at = begin + 1;
  while (at < text.size() && text[at] != '"') at += text[at] == '\\' ? 2U : 1U;
  return std::min(at + 1, text.size());
}

/// Makes a number 0, as long as it was, and nothing can follow it that could not before. What is no
/// number stays as it is.
void write_as_zero(std::string& text, std::size_t begin, std::size_t end) {
  const std::size_t size = end - begin;
  if (size < 3 || !Decimal::from_json_number(std::string_view(text).substr(begin, size))) return;
  text.replace(begin, size, size, '0');
  text[begin + 1] = 'e';
}

/// The text without numbers that no double can hold: the parser would stop there. All that counts
/// of a number are its digits in the document itself.
std::string with_small_numbers(std::string text) {
  std::size_t at = 0;
  while ((at = text.find_first_of("\"0123456789", at)) != std::string::npos) {
    const bool is_string = text[at] == '"';
    const std::size_t end = is_string ? end_of_string(text, at) : end_of_number(text, at);
    if (!is_string) write_as_zero(text, at, end);
    at = std::max(end, at + 1);
  }
  return text;
}

/// The text for nlohmann's parser, which takes a NUL for the end of the document: no JSON has one,
/// nor the control character that stands for it here.
std::string for_parser(std::string_view text) {
  std::string parsed = with_small_numbers(std::string(text));
  std::ranges::replace(parsed, '\0', '\1');
  return parsed;
}

/// An iterator that leaves its position where others can see it: the parser tells the values of
/// tokens, but not where they stand.
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

/// Gives nlohmann's events the span and the exact text of their tokens.
class SaxBridge {
 public:
  SaxBridge(std::string_view text, JsonEvents& events)
      : text_(text), parsed_(for_parser(text)), events_(events) {}

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

  /// The parser has read one character past the number, if there was one.
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
  std::string parsed_;
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
