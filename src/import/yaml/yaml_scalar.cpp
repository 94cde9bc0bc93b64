#include "import/yaml/yaml_scalar.hpp"

#include <algorithm>
#include <array>

namespace bounty {
namespace {

constexpr std::string_view digits = "0123456789";
constexpr std::string_view blanks = " \t\r\n";

constexpr std::array<std::string_view, 6> booleans = {"true",  "True",  "TRUE",
                                                      "false", "False", "FALSE"};
constexpr std::array<std::string_view, 6> no_finite_numbers = {".inf", ".Inf", ".INF",
                                                               ".nan", ".NaN", ".NAN"};

bool is_one_of(std::string_view text, const std::array<std::string_view, 6>& words) {
  return std::ranges::find(words, text) != words.end();
}

/// Removes `characters` from the front of the text. Returns true if there were any.
bool take_all(std::string_view& text, std::string_view characters) {
  const std::size_t size = std::min(text.find_first_not_of(characters), text.size());
  text.remove_prefix(size);
  return size != 0;
}

bool take_one(std::string_view& text, std::string_view characters) {
  if (text.empty() || characters.find(text.front()) == std::string_view::npos) return false;
  text.remove_prefix(1);
  return true;
}

/// `0x1F` or `0o17`.
bool is_of_another_base(std::string_view text) {
  const bool is_hexadecimal = text.starts_with("0x");
  if (!is_hexadecimal && !text.starts_with("0o")) return false;
  text.remove_prefix(2);
  return take_all(text, is_hexadecimal ? "0123456789abcdefABCDEF" : "01234567") && text.empty();
}

bool is_number(std::string_view text) {
  if (is_of_another_base(text)) return true;
  take_one(text, "+-");
  if (is_one_of(text, no_finite_numbers)) return true;
  const bool is_whole = take_all(text, digits);
  const bool has_decimals = take_one(text, ".") && take_all(text, digits);
  if (!is_whole && !has_decimals) return false;
  if (!take_one(text, "eE")) return text.empty();
  take_one(text, "+-");
  return take_all(text, digits) && text.empty();
}

/// Returns the text from the scalar on, after its tag and its anchor.
std::string_view without_properties(std::string_view text) {
  while (text.starts_with('!') || text.starts_with('&')) {
    text.remove_prefix(std::min(text.find_first_of(blanks), text.size()));
    take_all(text, blanks);
  }
  return text;
}

/// Both with their quotes, as `text` begins with one: "a \" b" and 'it''s'.
std::size_t size_of_double_quoted(std::string_view text) {
  std::size_t at = 1;
  while (at < text.size() && text[at] != '"') at += text[at] == '\\' ? 2U : 1U;
  return std::min(at + 1, text.size());
}

std::size_t size_of_single_quoted(std::string_view text) {
  std::size_t at = 1;
  while (at < text.size() && (text[at] != '\'' || text.substr(at).starts_with("''")))
    at += text[at] == '\'' ? 2U : 1U;
  return std::min(at + 1, text.size());
}

std::size_t size_of_line(std::string_view text) {
  const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
  return line.find_last_not_of(blanks) + 1;
}

std::size_t size_of_scalar(std::string_view text, std::string_view value) {
  if (text.starts_with('"')) return size_of_double_quoted(text);
  if (text.starts_with('\'')) return size_of_single_quoted(text);
  return text.starts_with(value) ? value.size() : size_of_line(text);
}

}  // namespace

JsonKind kind_of_plain_scalar(std::string_view value) {
  if (is_one_of(value, booleans)) return JsonKind::boolean;
  return is_number(value) ? JsonKind::number : JsonKind::string;
}

Span span_of_scalar(std::string_view text, std::size_t begin, std::string_view value) {
  const std::string_view rest = without_properties(text.substr(begin));
  begin = text.size() - rest.size();
  return {begin, begin + size_of_scalar(rest, value)};
}

}  // namespace bounty
