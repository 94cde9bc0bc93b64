#include "import/yaml/plain_json.hpp"

#include <algorithm>
#include <optional>

#include "json/json_words.hpp"

namespace bounty {
namespace {

/// Makes one pass over the text. Strings remain; comments and trailing commas become spaces.
class Blanking {
 public:
  explicit Blanking(std::string_view text) : plain_{std::string(text), {}, {}} {}

  PlainJson blank_out() {
    while (at_ < plain_.text.size()) step();
    return std::move(plain_);
  }

 private:
  void step() {
    const std::string_view rest = std::string_view(plain_.text).substr(at_);
    if (rest.starts_with("//"))
      return blank_until(std::min(rest.find_first_of("\r\n"), rest.size()));
    if (rest.starts_with("/*")) return blank_until(end_of_comment(rest));
    if (rest.front() == '"') return skip_string();
    if (json_blanks.find(rest.front()) == std::string_view::npos) take_token(rest.front());
    ++at_;
  }

  /// Returns the end of the comment. If it is not closed, that is the end of the text, and an
  /// error.
  std::size_t end_of_comment(std::string_view rest) {
    const std::size_t end = rest.find("*/", 2);
    if (end != std::string_view::npos) return end + 2;
    plain_.failure = {DiagnosticCode::json_syntax,
                      {at_, at_ + 2},
                      "the comment is not closed",
                      "close it with */"};
    return rest.size();
  }

  /// Keeps newlines, so that line numbers remain the same.
  void blank_until(std::size_t length) {
    for (std::size_t i = at_; i < at_ + length; ++i) {
      if (plain_.text[i] != '\n' && plain_.text[i] != '\r') plain_.text[i] = ' ';
    }
    at_ += length;
  }

  void skip_string() {
    comma_.reset();
    has_value_ = true;
    for (++at_; at_ < plain_.text.size() && plain_.text[at_] != '"'; ++at_) {
      if (plain_.text[at_] == '\\') ++at_;
    }
    ++at_;
  }

  void take_token(char c) {
    if ((c == ']' || c == '}') && comma_) remove_comma();
    comma_.reset();
    // Only the first comma after a value can be a trailing one: [,] and [1,,] remain invalid.
    if (c == ',' && has_value_) comma_ = at_;
    has_value_ = std::string_view("[{,:").find(c) == std::string_view::npos;
  }

  void remove_comma() {
    plain_.text[*comma_] = ' ';
    plain_.trailing_commas.push_back(*comma_);
  }

  PlainJson plain_;
  std::size_t at_ = 0;
  std::optional<std::size_t> comma_;  ///< the one that was the last token
  bool has_value_ = false;            ///< whether the last token ended a value
};

}  // namespace

PlainJson plain_json(std::string_view text) { return Blanking(text).blank_out(); }

}  // namespace bounty
