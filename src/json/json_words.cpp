#include "json/json_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "json/explain/syntax_error.hpp"
#include "json/json_writer.hpp"
#include "unicode/ascii.hpp"
#include "values/decimal.hpp"

namespace bounty {

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(json_blanks, at), text.size());
}

bool is_word_character(char c) {
  return is_letter_or_digit(c) || std::string_view("_+-.").find(c) != std::string_view::npos;
}

std::size_t end_of_word(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_word_character(text[end])) ++end;
  if (end != at || at == text.size()) return end;
  return at + first_character(text.substr(at)).bytes;
}

namespace {

struct ForeignWord {
  std::string_view word;
  std::string_view meant;
};

/// Words of other languages for JSON values.
constexpr std::array<ForeignWord, 8> foreign_words = {{{"True", "true"},
                                                       {"False", "false"},
                                                       {"None", "null"},
                                                       {"TRUE", "true"},
                                                       {"FALSE", "false"},
                                                       {"NULL", "null"},
                                                       {"undefined", "null"},
                                                       {"nil", "null"}}};

std::size_t end_of_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

/// Returns the number in JSON notation: without + or leading zeros, with digits on both sides of
/// the decimal point; or "" if the word is not a number.
std::string as_number(std::string_view word) {
  const bool is_negative = word.starts_with('-');
  const std::string_view number = word.substr(is_negative || word.starts_with('+') ? 1 : 0);
  const std::size_t point = end_of_digits(number, 0);
  const bool has_point = point < number.size() && number[point] == '.';
  const std::size_t fraction = has_point ? point + 1 : point;
  const std::size_t end = end_of_digits(number, fraction);
  if (point == 0 && end == fraction) return "";
  const std::size_t zeros = std::min(number.find_first_not_of('0'), point);
  std::string json = is_negative ? "-" : "";
  json += zeros == point ? "0" : number.substr(zeros, point - zeros);
  if (end != fraction) json += '.';
  json.append(number.substr(fraction));
  return Decimal::from_json_number(json) ? json : "";
}

bool is_not_finite(std::string_view word) {
  const bool has_sign = word.starts_with('-') || word.starts_with('+');
  const std::string name = in_lower_case(word.substr(has_sign ? 1 : 0));
  return name == "nan" || name == "inf" || name == "infinity";
}

std::string hint_for_number(std::string_view word) {
  if (word.front() == '+') return "remove the +";
  const std::string_view digits = word.substr(word.front() == '-' ? 1 : 0);
  if (digits.starts_with('.') || word.back() == '.') {
    return "write digits on both sides of the decimal point";
  }
  const bool has_zero = digits.size() > 1 && digits[0] == '0' && is_digit(digits[1]);
  return has_zero ? "remove the leading zeros" : "";
}

}  // namespace

bool is_json_word(std::string_view word) {
  return word == "true" || word == "false" || word == "null" || Decimal::from_json_number(word);
}

MeantWord meant_by(std::string_view word) {
  for (const ForeignWord& foreign : foreign_words) {
    if (foreign.word == word)
      return {std::string(foreign.meant), fmt::format("write {}", foreign.meant)};
  }
  if (is_not_finite(word)) return {"null", "JSON only has finite numbers"};
  if (word.find_first_not_of('.') == std::string_view::npos) {
    return {"null", "write the value itself"};
  }
  std::string number = as_number(word);
  std::string hint = hint_for_number(word);
  if (!number.empty() || !hint.empty()) return {std::move(number), std::move(hint)};
  const bool is_text = is_digit(word.front()) || std::ranges::any_of(word, is_letter);
  return {is_text ? json_string(word) : "", is_text ? "put text in double quotes" : ""};
}

bool begins_comment(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  return rest.starts_with("//") || rest.starts_with("/*") || rest.starts_with('#');
}

std::size_t end_of_comment(std::string_view text, std::size_t at) {
  if (!text.substr(at).starts_with("/*"))
    return std::min(text.find_first_of("\r\n", at), text.size());
  const std::size_t end = text.find("*/", at + 2);
  return end == std::string_view::npos ? end : end + 2;
}

namespace {

/// An opening quote and the quotes that may close it.
struct Quotes {
  std::string_view opening;
  std::array<std::string_view, 3> closing;
};

constexpr std::array<Quotes, 8> kinds_of_quotes = {{{"'", {"'", "\u2019", ""}},
                                                    {"`", {"`", "'", ""}},
                                                    {"\u201C", {"\u201D", "\u201C", "\""}},
                                                    {"\u201D", {"\u201D", "\u201C", "\""}},
                                                    {"\u201E", {"\u201C", "\u201D", "\""}},
                                                    {"\u2018", {"\u2019", "\u2018", "'"}},
                                                    {"\u2019", {"\u2019", "\u2018", "'"}},
                                                    {"\u00AB", {"\u00BB", "", ""}}}};

const Quotes* quotes_at(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  const auto found = std::ranges::find_if(
      kinds_of_quotes, [&](const Quotes& quotes) { return rest.starts_with(quotes.opening); });
  return found == kinds_of_quotes.end() ? nullptr : &*found;
}

/// Returns true if a token can end before `at`.
bool is_after_token(std::string_view text, std::size_t at) {
  const std::size_t next = std::min(text.find_first_not_of(" \t", at), text.size());
  return next == text.size() ||
         std::string_view(",:}]=\r\n").find(text[next]) != std::string_view::npos ||
         begins_comment(text, next);
}

/// Returns the length in bytes of the quote at `at` that closes the text, or 0 if there is none.
std::size_t length_of_closing(std::string_view text, std::size_t at, const Quotes& quotes) {
  for (const std::string_view closing : quotes.closing) {
    const bool is_there = !closing.empty() && text.substr(at).starts_with(closing);
    if (is_there && is_after_token(text, at + closing.size())) return closing.size();
  }
  return 0;
}

}  // namespace

bool opens_quotes(std::string_view text, std::size_t at) { return quotes_at(text, at) != nullptr; }

QuotedText read_quoted(std::string_view text, std::size_t at) {
  const Quotes& quotes = *quotes_at(text, at);
  QuotedText quoted;
  std::string content;
  for (std::size_t i = at + quotes.opening.size(); i < text.size();) {
    if (text[i] == '\n') break;
    if (const std::size_t closing = length_of_closing(text, i, quotes); closing != 0) {
      quoted.end = i + closing;
      quoted.json = json_string(content);
      break;
    }
    const bool is_escaped = text.substr(i).starts_with("\\'");
    content += text[is_escaped ? i + 1 : i];
    i += is_escaped ? 2 : 1;
  }
  return quoted;
}

bool is_invisible(const Character& character) {
  return character.code == 0x200B || character.code == 0x2060 || character.code == 0xFEFF;
}

}  // namespace bounty
