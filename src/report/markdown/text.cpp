#include "report/markdown/text.hpp"

#include <algorithm>

#include "bounty/report.hpp"
#include "unicode/ascii.hpp"
#include "unicode/characters.hpp"

namespace bounty {
namespace {

constexpr std::string_view word_joiner = "\u2060";

/// Returns the byte at `at`, or a space outside of the text.
char byte(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : ' '; }

/// Whether the bytes before `at` are this word, in any case.
bool follows(std::string_view text, std::size_t at, std::string_view word) {
  if (at < word.size()) return false;
  return std::ranges::equal(text.substr(at - word.size(), word.size()), word, {}, lower_case);
}

/// Whether the byte is inside a word: `a_b` is not emphasis.
bool is_inside_word(std::string_view text, std::size_t at) {
  return is_letter_or_digit(byte(text, at - 1)) && is_letter_or_digit(byte(text, at + 1));
}

/// Whether a dollar sign begins an amount. It cannot begin a formula then, because a formula never
/// ends after a space.
bool begins_amount(std::string_view text, std::size_t at) {
  const bool is_first = at == 0 || (at == 1 && text.front() == '-');
  return (is_first || byte(text, at - 1) == ' ') && is_digit(byte(text, at + 1));
}

bool has_meaning(std::string_view text, std::size_t at) {
  switch (text[at]) {
    case '_': return !is_inside_word(text, at);
    case '$': return !begins_amount(text, at);
    default: return std::string_view("\\`*~<>[]#|&").find(text[at]) != std::string_view::npos;
  }
}

/// Whether GitHub may find a reference that begins with this byte: `@name`, `#12`, `GH-12`,
/// `https://`, `mailto:`, `:smile:`, `www.`
bool begins_reference(std::string_view text, std::size_t at) {
  const char next = byte(text, at + 1);
  switch (text[at]) {
    case '@': return next != ' ';
    case '#': return is_digit(next);
    case ':': return next != ' ' && !is_digit(next);
    case '-': return is_digit(next) && follows(text, at, "gh");
    default: return next == '.' && follows(text, at + 1, "www");
  }
}

bool is_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
         (c >= '{' && c <= '~');
}

std::size_t longest_run(std::string_view text, char of) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : text) {
    run = c == of ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

/// Removes spaces of any kind at both ends, next to which two asterisks would not be emphasis.
std::string_view without_outer_spaces(std::string_view text) {
  std::size_t begin = text.size();
  std::size_t end = begin;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = first_character(text.substr(at));
    if (!is_blank(character)) {
      begin = std::min(begin, at);
      end = at + character.bytes;
    }
    at += character.bytes;
  }
  return text.substr(begin, end - begin);
}

}  // namespace

std::string markdown_text(std::string_view text) {
  const std::string safe = printable(text);
  std::string marked;
  for (std::size_t at = 0; at < safe.size(); ++at) {
    if (has_meaning(safe, at)) marked += '\\';
    marked += safe[at];
    if (begins_reference(safe, at)) marked += word_joiner;
  }
  return marked;
}

std::string unmarked(std::string_view markdown) {
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

std::string markdown_line(std::string_view text) {
  std::string line = markdown_text(without_outer_spaces(text));
  const std::size_t number = line.find_first_not_of("0123456789");
  if (number == std::string::npos) return line;
  const bool is_numbered = number != 0 && (line[number] == '.' || line[number] == ')');
  const bool is_marked = number == 0 && (line[0] == '-' || line[0] == '+');
  if (is_numbered || is_marked) line.insert(number, 1, '\\');
  return line;
}

std::string markdown_bold(std::string_view text) {
  const std::string_view word = without_outer_spaces(text);
  return word.empty() ? "" : "**" + markdown_text(word) + "**";
}

std::string markdown_sentences(const std::vector<Labelled>& sentences) {
  std::string text;
  for (const auto& [label, role, sentence] : sentences) {
    if (!text.empty()) text += "\\\n";
    text += markdown_bold(label + ":") + " " + markdown_text(sentence);
  }
  return text + "\n";
}

std::string markdown_code(std::string_view lines) {
  const std::string fence(std::max<std::size_t>(3, longest_run(lines, '`') + 1), '`');
  return fence + "text\n" + std::string(lines) + fence + "\n";
}

}  // namespace bounty
