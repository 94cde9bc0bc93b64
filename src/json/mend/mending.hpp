#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "json/explain/syntax_error.hpp"
#include "json/json_words.hpp"
#include "json/mend/mend_json.hpp"

namespace bounty {

inline bool is_closing(char c) { return c == '}' || c == ']'; }
inline char closing_of(char opening) { return opening == '{' ? '}' : ']'; }

/// One pass over the tokens of a text that is no JSON: takes what is right (mend_json.cpp), and
/// notes and mends what is not (mending.cpp). Steps return false at the end, or where nobody can
/// tell what was meant.
class Mending {
 public:
  explicit Mending(std::string_view text) : text_(text) {}

  MendedJson mend();

 private:
  // What is right.

  bool take_next();
  [[nodiscard]] char here() const { return text_[at_]; }
  [[nodiscard]] bool is_in_object() const { return !open_.empty() && open_.back() == '{'; }
  [[nodiscard]] bool may_close() const {
    return expected_ != NextToken::value && expected_ != NextToken::key;
  }
  [[nodiscard]] bool is_in_array() const { return !open_.empty() && open_.back() == '['; }
  bool take_key();
  bool take_value();
  bool take_opening();
  bool take_closing();
  void close_brackets();
  bool take_string();
  bool take_word();
  bool take_colon();
  bool take_comma();
  void begin_token() {
    token_ = at_;
    ++events_;
  }
  void end_token(bool is_key, std::size_t end);
  void end_value(std::size_t end);
  /// Whether a comma was the last token, in an array or an object.
  [[nodiscard]] bool is_behind_comma() const;

  // What is not.

  /// Of a bracket or a comma, one is enough.
  void note_slip(ParseFailure failure, std::size_t token = Slip::no_token);
  void note_here(std::size_t token = Slip::no_token);
  void note_here(std::string hint);
  void replace(Span span, std::string text) { mended_.edits.push_back({span, std::move(text)}); }
  bool mend_comment();
  /// A blank that JSON does not know, or a character that nobody sees.
  bool remove_invisible();
  bool mend_key();
  bool mend_value();
  /// Writes the key or value that ends there as JSON.
  void mend_token(bool is_key, std::size_t end, std::string json);
  /// A document that begins with a key lacks its brace.
  bool mend_opening();
  bool mend_quotes(bool is_key);
  /// Where a value is missing, none is as wrong as null.
  bool mend_missing_value();
  bool remove_comma();
  bool remove_colon();
  bool mend_trailing_comma();
  bool mend_colon();
  bool mend_comma();
  /// Whether the next member or element begins here, and only a comma is missing.
  [[nodiscard]] bool begins_next() const;
  /// The last value goes on where it seemed to end: 5%, 2 hours, or a quote within a text.
  bool mend_end_of_value();
  /// "Ada, "time": the quote that seemed to close the text opens the next key.
  bool close_before_key();
  /// 2,5 in an object.
  bool mend_decimal_comma();
  /// A bracket that does not close the innermost. All brackets of the text tell which is meant.
  bool mend_bracket();
  bool remove_bracket();
  bool replace_bracket();
  bool insert_bracket();
  /// Brackets that are missing at the end are one slip.
  bool mend_end();
  bool mend_beyond_end();

  std::string_view text_;
  std::size_t at_ = 0;
  NextToken expected_ = NextToken::document;
  std::string open_;  ///< the brackets around the position
  std::size_t events_ = 0;
  std::size_t token_ = 0;     ///< where the last one begins
  std::size_t last_end_ = 0;  ///< where the last one ends, commas and colons not counted
  std::size_t comma_ = std::string_view::npos;  ///< the last one that stands in the text
  std::optional<std::ptrdiff_t> surplus_;
  MendedJson mended_;
};

}  // namespace bounty
