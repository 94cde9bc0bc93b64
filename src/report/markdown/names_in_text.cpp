#include "report/markdown/names_in_text.hpp"

#include <utf8proc.h>

#include <algorithm>

#include "unicode/characters.hpp"

namespace bounty {
namespace {

constexpr std::string_view word_joiner = "\u2060";

bool is_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
         (c >= '{' && c <= '~');
}

/// Takes away backslashes before punctuation, and word joiners.
std::string unescaped(std::string_view markdown) {
  std::string text;
  for (std::size_t at = 0; at < markdown.size(); ++at) {
    const bool is_escape =
        markdown[at] == '\\' && at + 1 < markdown.size() && is_punctuation(markdown[at + 1]);
    if (is_escape) ++at;
    if (markdown.substr(at).starts_with(word_joiner)) {
      at += word_joiner.size() - 1;
    } else {
      text += markdown[at];
    }
  }
  return text;
}

/// Blanks in a row are one; none are left where a line begins or ends.
std::string with_single_blanks(std::string_view text) {
  std::string single;
  for (const char c : text) {
    const bool is_blank = c == ' ' || c == '\t' || c == '\r';
    if (c == '\n' && single.ends_with(' ')) single.pop_back();
    if (is_blank && (single.empty() || single.ends_with(' ') || single.ends_with('\n'))) continue;
    single += is_blank ? ' ' : c;
  }
  return single;
}

utf8proc_category_t category_of(std::string_view text) {
  const Character character = first_character(text);
  if (!character.is_valid) return UTF8PROC_CATEGORY_CN;
  return utf8proc_category(character.code);
}

/// Letters, marks and digits.
bool is_of_word(utf8proc_category_t category) {
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

bool begins_word(std::string_view text) { return !text.empty() && is_of_word(category_of(text)); }

bool begins_capitalized(std::string_view text) {
  if (text.empty()) return false;
  const utf8proc_category_t category = category_of(text);
  return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

/// The last character of the text, or nothing.
std::string_view last_character(std::string_view text) {
  std::size_t at = text.size();
  while (at > 0) {
    --at;
    if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U) break;
  }
  return text.substr(at);
}

/// The word that the text ends with, or nothing.
std::string_view last_word(std::string_view text) {
  std::size_t begin = text.size();
  for (;;) {
    const std::string_view character = last_character(text.substr(0, begin));
    if (!begins_word(character)) return text.substr(begin);
    begin -= character.size();
  }
}

/// What begins here goes on with the name before it: `-Marie`, or ` Lovelace`.
bool goes_on(std::string_view after) {
  if (after.starts_with('-')) return begins_word(after.substr(1));
  if (after.starts_with(' ')) return begins_capitalized(after.substr(1));
  return begins_word(after);
}

/// What ends here begins the name after it: `Anne-`, or `Ada `.
bool has_begun(std::string_view before) {
  const std::string_view last = last_character(before);
  const std::string_view rest = before.substr(0, before.size() - last.size());
  if (last == "-") return begins_word(last_character(rest));
  if (last == " ") return begins_capitalized(last_word(rest));
  return begins_word(last);
}

}  // namespace

NamesInText::NamesInText(std::string_view markdown)
    : lines_(with_single_blanks(unescaped(markdown))), line_(lines_) {
  std::ranges::replace(line_, '\n', ' ');
}

bool NamesInText::take_name(std::string_view name) {
  const std::string wanted = with_single_blanks(unescaped(name));
  if (wanted.empty()) return true;
  bool is_found = false;
  for (std::size_t at = line_.find(wanted); at != std::string::npos;
       at = line_.find(wanted, at + wanted.size())) {
    const std::string_view lines = lines_;
    if (has_begun(lines.substr(0, at)) || goes_on(lines.substr(at + wanted.size()))) continue;
    std::fill_n(line_.begin() + static_cast<std::ptrdiff_t>(at), wanted.size(), '\n');
    is_found = true;
  }
  return is_found;
}

}  // namespace bounty
