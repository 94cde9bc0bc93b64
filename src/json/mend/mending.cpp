#include "json/mend/mending.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "json/json_words.hpp"
#include "json/json_writer.hpp"
#include "json/mend/mend_text.hpp"
#include "unicode/ascii.hpp"
#include "unicode/characters.hpp"

namespace bounty {
namespace {

char opening_of(char closing) { return closing == '}' ? '{' : '['; }

}  // namespace

void Mending::note_slip(ParseFailure failure, std::size_t token) {
  const std::size_t begin = failure.span.begin;
  const bool is_noted = !mended_.slips.empty() &&
                        mended_.slips.back().failure.span.begin == begin && begin < text_.size() &&
                        std::string_view("]},").find(text_[begin]) != std::string_view::npos;
  if (!is_noted) mended_.slips.push_back({std::move(failure), events_, token});
}

void Mending::note_here(std::size_t token) {
  note_slip(explain_unexpected(text_, at_, expected_), token);
}

void Mending::note_here(std::string hint) {
  ParseFailure failure = explain_unexpected(text_, at_, expected_);
  failure.hint = std::move(hint);
  note_slip(std::move(failure));
}

bool Mending::mend_comment() {
  const std::size_t end = end_of_comment(text_, at_);
  if (end == std::string_view::npos) return false;
  note_here();
  replace({at_, end}, " ");
  at_ = end;
  return true;
}

bool Mending::remove_invisible() {
  const Character character = first_character(text_.substr(at_));
  if (here() == '\0' || !(is_invisible(character) || is_blank(character))) return false;
  if (expected_ == NextToken::nothing || expected_ == NextToken::document) return false;
  note_here();
  replace({at_, at_ + character.bytes}, " ");
  at_ += character.bytes;
  return true;
}

bool Mending::mend_key() {
  if (here() == ',') return remove_comma();
  if (is_digit(here()) && mend_decimal_comma()) return true;
  if (opens_quotes(text_, at_)) return mend_quotes(true);
  const std::size_t end = end_of_word(text_, at_);
  const std::size_t colon = skip_blanks(text_, end);
  const bool is_key = is_word_character(here()) && colon < text_.size() && text_[colon] == ':';
  if (!is_key) return false;
  mend_token(true, end, json_string(text_.substr(at_, end - at_)));
  return true;
}

bool Mending::mend_value() {
  if (expected_ == NextToken::document) return false;
  if (here() == ',') return is_in_array() ? remove_comma() : mend_missing_value();
  if (here() == ':') return remove_colon();
  if (opens_quotes(text_, at_)) return mend_quotes(false);
  const BareText bare = read_bare(text_, at_);
  if (bare.json.empty()) return false;
  mend_token(false, bare.end, bare.json);
  return true;
}

void Mending::mend_token(bool is_key, std::size_t end, std::string json) {
  note_here(at_);
  replace({at_, end}, std::move(json));
  begin_token();
  end_token(is_key, end);
}

bool Mending::mend_opening() {
  const std::size_t end = end_of_key(text_, at_);
  const bool is_key = end != std::string_view::npos && here() == '"' &&
                      text_.substr(skip_blanks(text_, end)).starts_with(':');
  const bool has_lines = text_.find('\n', at_) != std::string_view::npos;  // not part of NDJSON
  if (!is_key || !has_lines) return false;
  note_here(std::string("put { before it"));
  replace({at_, at_}, "{");
  open_ += '{';
  ++events_;
  expected_ = NextToken::first_key;
  return true;
}

bool Mending::mend_quotes(bool is_key) {
  QuotedText quoted = read_quoted(text_, at_);
  if (quoted.end == std::string_view::npos) return false;
  mend_token(is_key, quoted.end, std::move(quoted.json));
  mended_.slips.back().is_of_quotes = true;
  return true;
}

bool Mending::mend_missing_value() {
  note_here(at_);
  replace({at_, at_}, "null");
  begin_token();
  end_value(at_);
  return true;
}

bool Mending::remove_comma() {
  note_here();
  replace({at_, at_ + 1}, " ");
  ++at_;
  return true;
}

bool Mending::remove_colon() {
  if (is_after_comma() || expected_ != NextToken::value) return false;
  note_here();
  replace({at_, at_ + 1}, " ");
  ++at_;
  return true;
}

bool Mending::mend_trailing_comma() {
  if (!is_after_comma()) return false;
  note_slip(explain_trailing_comma(comma_, here()));
  replace({comma_, comma_ + 1}, " ");
  close_brackets();
  return true;
}

bool Mending::mend_colon() {
  if (here() == '=') {
    const std::size_t end = at_ + (text_.substr(at_).starts_with("=>") ? 2 : 1);
    note_here();
    replace({at_, end}, ":");
    at_ = end;
  } else {
    const bool is_value = is_word_character(here()) ||
                          std::string_view("\"{['").find(here()) != std::string_view::npos;
    if (!is_value) return false;
    note_here();
    replace({last_end_, last_end_}, ":");
  }
  expected_ = NextToken::value;
  return true;
}

bool Mending::mend_comma() {
  if (here() == ';') {
    const std::size_t next = skip_blanks(text_, at_ + 1);
    const bool is_last = next == text_.size() || is_closing(text_[next]) || text_[next] == ',';
    note_here(std::string(is_last ? "remove it" : "write a comma"));
    replace({at_, at_ + 1}, is_last ? " " : ",");
    ++at_;
    if (is_last) return true;
  } else if (begins_next()) {
    note_here(std::string("put a comma before it"));
    replace({last_end_, last_end_}, ",");
  } else {
    return mend_end_of_value();
  }
  expected_ = is_in_object() ? NextToken::key : NextToken::value;
  comma_ = std::string_view::npos;
  return true;
}

bool Mending::begins_next() const {
  const bool is_apart = at_ != last_end_ || is_closing(text_[at_ - 1]);
  if (!is_in_object()) {
    return is_apart && (here() == '{' || here() == '[' || here() == '"' || is_digit(here()));
  }
  const std::string_view between = text_.substr(last_end_, at_ - last_end_);
  if (here() == '"' && between.find('\n') != std::string_view::npos) return true;
  const std::size_t end = end_of_key(text_, at_);
  return end != std::string_view::npos && text_.substr(skip_blanks(text_, end)).starts_with(':');
}

bool Mending::mend_end_of_value() {
  const bool is_text = text_[last_end_ - 1] == '"';
  const bool is_mended_after = !mended_.edits.empty() && mended_.edits.back().span.end > last_end_;
  if (is_closing(text_[last_end_ - 1]) || is_mended_after) return false;
  if (is_text && is_in_object() && close_before_key()) return true;
  if (is_text && !begins_word(text_, at_)) return false;
  const std::size_t end = is_text ? escape_inner_quotes(text_, last_end_, mended_)
                                  : quote_bare_text(text_, token_, mended_);
  if (end == std::string_view::npos) return false;
  note_here(token_);
  end_value(end);
  return true;
}

bool Mending::close_before_key() {
  const std::size_t comma = text_.find_last_not_of(" \t", last_end_ - 2);
  const std::size_t end = end_of_key(text_, last_end_ - 1);
  const bool is_key = end != std::string_view::npos && text_[comma] == ',' && comma > token_ &&
                      text_.substr(skip_blanks(text_, end)).starts_with(':');
  if (!is_key) return false;
  note_slip(explain_open_string(token_), token_);
  replace({comma, comma}, "\"");
  end_value(comma);
  return true;
}

bool Mending::mend_decimal_comma() {
  const std::size_t end = end_of_word(text_, at_);
  const bool touches = at_ == comma_ + 1 && last_end_ == comma_ && is_digit(text_[comma_ - 1]);
  const std::size_t next = skip_blanks(text_, end);
  const bool is_last = next == text_.size() || text_[next] == ',' || text_[next] == '}';
  const bool is_one_number = touches && is_last &&
                             std::ranges::all_of(text_.substr(at_, end - at_), is_digit) &&
                             std::ranges::all_of(text_.substr(token_, comma_ - token_), is_digit);
  if (!is_one_number) return false;
  note_here(token_);
  replace({comma_, comma_ + 1}, ".");
  end_value(end);
  return true;
}

bool Mending::mend_bracket() {
  if (open_.empty()) return false;
  if (!surplus_) surplus_ = surplus_of_brackets(text_);
  if (*surplus_ > 0) return remove_bracket();
  if (*surplus_ == 0) return replace_bracket();
  const bool is_open = open_.find(opening_of(here())) != std::string::npos;
  return is_open && insert_bracket();
}

bool Mending::remove_bracket() {
  note_here(std::string("remove it"));
  replace({at_, at_ + 1}, " ");
  ++at_;
  --*surplus_;
  return true;
}

bool Mending::replace_bracket() {
  if (!may_close()) return false;
  note_here(fmt::format("write {}", closing_of(open_.back())));
  replace({at_, at_ + 1}, std::string(1, closing_of(open_.back())));
  close_brackets();
  return true;
}

bool Mending::insert_bracket() {
  note_here(fmt::format("put {} before it", closing_of(open_.back())));
  if (is_after_comma()) replace({comma_, comma_ + 1}, " ");
  replace({at_, at_}, std::string(1, closing_of(open_.back())));
  ++*surplus_;
  open_.pop_back();
  ++events_;
  end_value(at_);
  return true;
}

bool Mending::mend_end() {
  const bool is_after_value =
      expected_ == NextToken::after_member || expected_ == NextToken::after_element;
  if (!is_after_value) return false;
  std::string missing;
  for (; !open_.empty(); open_.pop_back()) missing += closing_of(open_.back());
  note_here("add " + missing);
  mended_.slips.back().ends_early = true;
  replace({text_.size(), text_.size()}, missing);
  return false;
}

bool Mending::mend_after_end() {
  const bool is_rest = text_.find_first_not_of(" \t\r\n,;}]", at_) == std::string_view::npos;
  if (!is_rest) return false;
  note_here(std::string("remove it"));
  replace({at_, text_.size()}, " ");
  at_ = text_.size();
  return false;
}

}  // namespace bounty
