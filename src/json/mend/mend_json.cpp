#include "json/mend/mend_json.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "json/json_words.hpp"
#include "json/mend/mend_text.hpp"
#include "json/mend/mending.hpp"
#include "values/diagnostics.hpp"

namespace bounty {
namespace {

/// If many texts are in quotes of another kind, reports that as one slip.
void fold_quotes(std::vector<Slip>& slips) {
  constexpr std::ptrdiff_t few = 5;
  const auto count = std::ranges::count(slips, true, &Slip::is_of_quotes);
  if (count <= few) return;
  const auto first = std::ranges::find(slips, true, &Slip::is_of_quotes);
  first->token = Slip::no_token;
  first->failure.hint += fmt::format(", here and in {} more places", count - 1);
  slips.erase(
      std::remove_if(first + 1, slips.end(), [](const Slip& slip) { return slip.is_of_quotes; }),
      slips.end());
}

}  // namespace

MendedJson mend_json(std::string_view text) { return Mending(text).mend(); }

MendedJson Mending::mend() {
  while (mended_.slips.size() <= most_errors && take_next()) {
  }
  fold_quotes(mended_.slips);
  return finished(text_, std::move(mended_));
}

bool Mending::take_next() {
  at_ = skip_blanks(text_, at_);
  if (at_ == text_.size()) return mend_end();
  if (begins_comment(text_, at_)) return mend_comment();
  if (remove_invisible()) return true;
  switch (expected_) {
    case NextToken::first_key:
    case NextToken::key: return take_key();
    case NextToken::colon: return take_colon();
    case NextToken::document:
    case NextToken::first_element:
    case NextToken::value: return take_value();
    case NextToken::after_member:
    case NextToken::after_element: return take_comma();
    case NextToken::nothing: break;
  }
  return mend_after_end();
}

bool Mending::take_key() {
  if (here() == '"') return take_string();
  if (is_closing(here())) return take_closing();
  return mend_key();
}

bool Mending::take_value() {
  if (here() == '{' || here() == '[') return take_opening();
  if (expected_ == NextToken::document && mend_opening()) return true;
  if (here() == '"') return take_string();
  if (is_closing(here())) return take_closing();
  return is_word_character(here()) ? take_word() : mend_value();
}

bool Mending::take_opening() {
  if (open_.size() == deepest_nesting) return false;
  open_ += here();
  begin_token();
  ++at_;
  last_end_ = at_;
  expected_ = is_in_object() ? NextToken::first_key : NextToken::first_element;
  return true;
}

bool Mending::take_closing() {
  const bool is_value_missing = expected_ == NextToken::value && !is_after_comma();
  if (is_value_missing) return mend_missing_value();
  if (open_.empty() || closing_of(open_.back()) != here()) return mend_bracket();
  if (!may_close()) return mend_trailing_comma();
  close_brackets();
  return true;
}

void Mending::close_brackets() {
  open_.pop_back();
  ++events_;
  end_value(at_ + 1);
}

bool Mending::take_string() {
  const bool is_key = expected_ == NextToken::key || expected_ == NextToken::first_key;
  const std::size_t end = mend_string(text_, at_, open_, events_, mended_);
  if (end == std::string_view::npos) return false;
  begin_token();
  end_token(is_key, end);
  return true;
}

bool Mending::take_word() {
  const std::size_t end = end_of_word(text_, at_);
  const std::string_view word = text_.substr(at_, end - at_);
  if (!is_json_word(word)) return mend_value();
  begin_token();
  end_value(end);
  return true;
}

bool Mending::take_colon() {
  if (here() != ':') return mend_colon();
  ++at_;
  expected_ = NextToken::value;
  return true;
}

bool Mending::take_comma() {
  if (is_closing(here())) return take_closing();
  if (here() != ',') return mend_comma();
  comma_ = at_++;
  expected_ = is_in_object() ? NextToken::key : NextToken::value;
  return true;
}

void Mending::end_token(bool is_key, std::size_t end) {
  if (!is_key) return end_value(end);
  at_ = last_end_ = end;
  expected_ = NextToken::colon;
}

void Mending::end_value(std::size_t end) {
  at_ = last_end_ = end;
  expected_ = open_.empty()    ? NextToken::nothing
              : is_in_object() ? NextToken::after_member
                               : NextToken::after_element;
}

bool Mending::is_after_comma() const {
  return !may_close() && comma_ >= last_end_ && comma_ != std::string_view::npos;
}

}  // namespace bounty
