#include "json/mend/mend_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "json/explain/syntax_error.hpp"
#include "json/json_words.hpp"
#include "json/json_writer.hpp"
#include "unicode/ascii.hpp"
#include "values/diagnostics.hpp"

namespace bounty {
namespace {

constexpr std::size_t nowhere = std::string_view::npos;

bool is_newline(char c) { return c == '\n' || c == '\r'; }

std::size_t end_of_line(std::string_view text, std::size_t at) {
  return std::min(text.find_first_of("\r\n", at), text.size());
}

/// Returns true if one of the characters is at `at`, or if the text ends there.
bool is_one_of(std::string_view text, std::size_t at, std::string_view characters) {
  return at >= text.size() || characters.find(text[at]) != nowhere;
}

std::size_t skip_blanks_in_line(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(" \t", at), text.size());
}

/// Mends one string.
class StringMending {
 public:
  StringMending(std::string_view text, std::size_t begin, std::string_view open, std::size_t events,
                MendedJson& mended)
      : text_(text), begin_(begin), open_(open), events_(events), mended_(mended) {}

  std::size_t mend_string() {
    for (std::size_t at = begin_ + 1; at < text_.size();) {
      if (mended_.slips.size() > most_errors) return nowhere;
      if (text_[at] == '"') return at + 1;
      if (is_newline(text_[at]) && !continues_after(at)) return close_before(at);
      const std::size_t length = length_in_string(text_, at);
      at += length != 0 ? length : mend(at);
    }
    return forget();
  }

 private:
  /// If the document ends within the string, only that is reported.
  std::size_t forget() {
    mended_.slips.resize(slips_before_);
    mended_.edits.resize(edits_before_);
    return nowhere;
  }

  /// Returns true if the newline is part of the string, and not a sign that the closing quote is
  /// missing.
  [[nodiscard]] bool continues_after(std::size_t at) const {
    if (has_newlines_) return true;
    const std::size_t next = skip_blanks(text_, at);
    const std::size_t quote = text_.find('"', at);
    if (quote == nowhere || text_[next] == '}' || text_[next] == ']') return false;
    return is_one_of(text_, skip_blanks_in_line(text_, quote + 1), ",}]:\r\n") &&
           text_[last_character_before(quote)] != ':';
  }

  /// Returns the position of the last character before the quote that is not whitespace.
  [[nodiscard]] std::size_t last_character_before(std::size_t quote) const {
    return text_.find_last_not_of(json_blanks, quote - 1);
  }

  /// Mends what a string may not contain at `at`, and returns its length in bytes.
  std::size_t mend(std::size_t at) {
    if (is_newline(text_[at])) return mend_newline(at);
    ParseFailure failure = explain_in_string(text_, at);
    const Span span = failure.span;
    note_slip(std::move(failure));
    if (text_[at] != '\\') return replace({at, at + 1}, escape_of(text_[at]));
    const bool is_half_character = span.end - span.begin > 2;
    if (is_half_character) return replace(span, "\\ufffd");
    const bool is_before_control = static_cast<unsigned char>(text_[span.end - 1]) < 0x20;
    if (is_before_control) return replace(span, escape_of(text_[span.end - 1]));
    return replace({at, at + 1}, "\\\\");
  }

  static std::string escape_of(char c) {
    return fmt::format("\\u{:04x}", static_cast<unsigned char>(c));
  }

  /// Adds an edit and returns the number of bytes that it replaces.
  std::size_t replace(Span span, std::string text) {
    mended_.edits.push_back({span, std::move(text)});
    return span.end - span.begin;
  }

  std::size_t mend_newline(std::size_t at) {
    if (!has_newlines_) {
      note_slip({DiagnosticCode::json_syntax,
                 {begin_, begin_ + 1},
                 "the string continues on the next line",
                 "write \\n for a newline"});
    }
    has_newlines_ = true;
    return replace({at, at + (text_.substr(at).starts_with("\r\n") ? 2 : 1)}, "\\n");
  }

  /// Adds the missing quote after the last word of the line or of the key.
  std::size_t close_before(std::size_t line_end) {
    note_slip(explain_open_string(begin_));
    std::size_t end = line_end;
    std::string_view open = open_;
    for (;;) {
      end = text_.find_last_not_of(" \t", end - 1) + 1;
      const char last = text_[end - 1];
      if (end == begin_ + 1) break;
      const bool is_bracket = !open.empty() && last == (open.back() == '{' ? '}' : ']');
      if (!is_bracket && last != ',') break;
      if (is_bracket) open.remove_suffix(1);
      --end;
    }
    replace({end, end}, "\"");
    return end;
  }

  void note_slip(ParseFailure failure) {
    mended_.slips.push_back({std::move(failure), events_, begin_});
  }

  std::string_view text_;
  std::size_t begin_;
  std::string_view open_;
  std::size_t events_;
  MendedJson& mended_;
  std::size_t slips_before_ = mended_.slips.size();
  std::size_t edits_before_ = mended_.edits.size();
  bool has_newlines_ = false;
};

}  // namespace

std::size_t mend_string(std::string_view text, std::size_t at, std::string_view open,
                        std::size_t events, MendedJson& mended) {
  return StringMending(text, at, open, events, mended).mend_string();
}

bool begins_word(std::string_view text, std::size_t at) {
  return is_word_character(text[at]) || static_cast<unsigned char>(text[at]) >= 0x80;
}

std::size_t end_of_key(std::string_view text, std::size_t at) {
  if (opens_quotes(text, at)) return read_quoted(text, at).end;
  if (text[at] != '"') return is_word_character(text[at]) ? end_of_word(text, at) : nowhere;
  std::size_t end = at + 1;
  for (std::size_t length = 1; end < text.size() && length != 0; end += length) {
    length = length_in_string(text, end);
  }
  return end < text.size() && text[end] == '"' ? end + 1 : nowhere;
}

namespace {

/// Returns true if the bare text ends before `at`.
bool ends_bare_text(std::string_view text, std::size_t at) {
  if (std::string_view(",;{}[]\"\r\n").find(text[at]) != nowhere) return true;
  const bool is_after_space = text[at - 1] == ' ' || text[at - 1] == '\t';
  if (begins_comment(text, at)) return text[at] != '#' || is_after_space;
  if (text[at] != ':') return false;
  const bool is_clock = is_digit(text[at - 1]) && at + 1 < text.size() && is_digit(text[at + 1]);
  return !is_clock;
}

/// Returns true if the text has no backslashes and no control characters.
bool is_plain(std::string_view text) {
  return std::ranges::none_of(text, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7F || c == '\\';
  });
}

}  // namespace

BareText read_bare(std::string_view text, std::size_t at) {
  const std::size_t closing = text[at] == '(' ? text.find_first_of(")\"\r\n", at) : nowhere;
  std::size_t end = closing != nowhere && text[closing] == ')' ? closing + 1 : at + 1;
  while (end < text.size() && !ends_bare_text(text, end)) ++end;
  if (end == text.size()) return {};
  const bool is_after_value = is_one_of(text, end, ",;}]\r\n") || begins_comment(text, end);
  const std::size_t last = text.find_last_not_of(" \t", end - 1);
  const std::string_view bare = text.substr(at, last + 1 - at);
  if (!is_after_value || !is_plain(bare) || ends_bare_text(text, at)) return {};
  const bool is_word = end_of_word(text, at) == at + bare.size() && is_word_character(bare.front());
  return {at + bare.size(), is_word ? meant_by(bare).json : json_string(bare)};
}

std::size_t quote_bare_text(std::string_view text, std::size_t token, MendedJson& mended) {
  const bool is_mended = !mended.edits.empty() && mended.edits.back().span.end > token;
  if (is_mended || !is_word_character(text[token])) return nowhere;
  BareText bare = read_bare(text, token);
  if (bare.json.empty()) return nowhere;
  mended.edits.push_back({{token, bare.end}, std::move(bare.json)});
  return bare.end;
}

std::size_t escape_inner_quotes(std::string_view text, std::size_t last_end, MendedJson& mended) {
  const std::string_view line = text.substr(0, end_of_line(text, last_end));
  std::size_t end = line.find('"', last_end);
  while (end != nowhere && !is_one_of(line, skip_blanks_in_line(line, end + 1), ",}]")) {
    end = line.find('"', end + 1);
  }
  if (end == nowhere || !is_plain(line.substr(last_end, end - last_end))) return nowhere;
  for (std::size_t quote = last_end - 1; quote != end; quote = line.find('"', quote + 1)) {
    mended.edits.push_back({{quote, quote + 1}, "\\\""});
  }
  return end + 1;
}

namespace {

/// Returns the position of the closing quote of the string, or the end of its line.
std::size_t end_of_string_in_line(std::string_view text, std::size_t at) {
  for (++at; at < text.size() && text[at] != '"' && text[at] != '\n';) {
    at += text[at] == '\\' ? 2U : 1U;
  }
  return at;
}

}  // namespace

std::ptrdiff_t surplus_of_brackets(std::string_view text) {
  std::ptrdiff_t surplus = 0;
  std::size_t at = 0;
  while ((at = text.find_first_of("\"{}[]", at)) != nowhere) {
    const char c = text[at];
    if (c == '"') at = end_of_string_in_line(text, at);
    if (c == '{' || c == '[') --surplus;
    if (c == '}' || c == ']') ++surplus;
    ++at;
  }
  return surplus;
}

MendedJson finished(std::string_view text, MendedJson mended) {
  std::ranges::stable_sort(mended.edits, {}, [](const Edit& edit) {
    return std::pair(edit.span.begin, edit.span.end);  // insertions come before deletions
  });
  mended.text.reserve(text.size());
  std::size_t at = 0;
  for (Edit& edit : mended.edits) {
    mended.text += text.substr(at, edit.span.begin - at);
    edit.begin = mended.text.size();
    mended.text += edit.text;
    at = edit.span.end;
  }
  mended.text += text.substr(at);
  return mended;
}

namespace {

/// Returns the original position of the character at `at`.
Span origin_of(const std::vector<Edit>& edits, std::size_t at) {
  const auto next = std::ranges::upper_bound(edits, at, {}, &Edit::begin);
  if (next == edits.begin()) return {at, at + 1};
  const Edit& edit = *(next - 1);
  if (at - edit.begin < edit.text.size()) return edit.span;
  const std::size_t origin = edit.span.end + at - edit.begin - edit.text.size();
  return {origin, origin + 1};
}

}  // namespace

Span MendedJson::in_original(Span span) const {
  const std::size_t begin = origin_of(edits, span.begin).begin;
  return {begin, span.begin == span.end ? begin : origin_of(edits, span.end - 1).end};
}

}  // namespace bounty
