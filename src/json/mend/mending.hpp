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

/// One pass over the tokens of a text that is not valid JSON: accepts what is valid
/// (mend_json.cpp), and notes and mends what is not (mending.cpp). Functions return false at the
/// end of the text, or if it is unclear what was meant.
class Mending {
 public:
  explicit Mending(std::string_view text) : text_(text) {}

  MendedJson mend();

 private:
  // Valid tokens.

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
  /// Returns true if the last token in an array or object was a comma.
  [[nodiscard]] bool is_after_comma() const;

  // Invalid tokens.

  /// Notes at most one slip for each bracket or comma.
  void note_slip(ParseFailure failure, std::size_t token = Slip::no_token);
  void note_here(std::size_t token = Slip::no_token);
  void note_here(std::string hint);
  void replace(Span span, std::string text) { mended_.edits.push_back({span, std::move(text)}); }
  bool mend_comment();
  /// Removes an invisible character, or whitespace that JSON does not allow.
  bool remove_invisible();
  bool mend_key();
  bool mend_value();
  /// Replaces the key or value that ends at `end` by JSON.
  void mend_token(bool is_key, std::size_t end, std::string json);
  /// Adds the missing brace to a document that begins with a key.
  bool mend_opening();
  bool mend_quotes(bool is_key);
  /// Inserts null for a missing value, since both are reported alike.
  bool mend_missing_value();
  bool remove_comma();
  bool remove_colon();
  bool mend_trailing_comma();
  bool mend_colon();
  bool mend_comma();
  /// Returns true if the next member or element begins here, so that only a comma is missing.
  [[nodiscard]] bool begins_next() const;
  /// Extends a value that continues after its apparent end, as in 5%, 2 hours, or a quote within
  /// text.
  bool mend_end_of_value();
  /// Closes a string before the next key, as in "Ada, "time": the quote that seemed to close the
  /// string opens the key.
  bool close_before_key();
  /// Replaces a decimal comma in an object, as in 2,5.
  bool mend_decimal_comma();
  /// Mends a bracket that does not close the innermost one. The brackets of the whole text
  /// determine how.
  bool mend_bracket();
  bool remove_bracket();
  bool replace_bracket();
  bool insert_bracket();
  /// Notes all brackets that are missing at the end as one slip.
  bool mend_end();
  bool mend_after_end();

  std::string_view text_;
  std::size_t at_ = 0;
  NextToken expected_ = NextToken::document;
  std::string open_;  ///< the brackets around the position
  std::size_t events_ = 0;
  std::size_t token_ = 0;     ///< where the last token begins
  std::size_t last_end_ = 0;  ///< where the last token other than a comma or colon ends
  std::size_t comma_ = std::string_view::npos;  ///< the last comma in the original text
  std::optional<std::ptrdiff_t> surplus_;
  MendedJson mended_;
};

}  // namespace bounty
