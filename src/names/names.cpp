#include "names/names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "unicode/ascii.hpp"
#include "unicode/characters.hpp"

namespace bounty {
namespace {

/// The folded form of each character of a family: letters in lower case and digits, the separator,
/// or 0 for characters that no family may have.
constexpr char separator = '-';
constexpr auto folded_characters = [] {
  std::array<char, 256> folded{};
  for (std::size_t byte = 0; byte < 128; ++byte) {
    const char c = static_cast<char>(byte);
    if (is_letter_or_digit(c)) folded.at(byte) = lower_case(c);
    if (c == '_' || c == '.' || c == '-') folded.at(byte) = separator;
  }
  return folded;
}();

char folded_character(char c) { return folded_characters[static_cast<unsigned char>(c)]; }

bool is_in_family(char c) { return folded_character(c) != 0; }

}  // namespace

bool is_family(std::string_view text) {
  constexpr std::size_t longest = 128;
  if (text.empty() || text.size() > longest || !is_letter_or_digit(text.front())) return false;
  return std::ranges::all_of(text, is_in_family);
}

void fold_family(std::string_view family, std::string& folded) {
  folded.resize(family.size());
  std::size_t size = 0;
  for (const char c : family) {
    const char character = folded_character(c);
    folded[size] = character;
    size += character > separator ? 1 : 0;
  }
  folded.resize(size);
}

std::string folded_family(std::string_view family) {
  std::string folded;
  fold_family(family, folded);
  return folded;
}

/// Replaces every character that a family may not have by an underscore, and removes those that it
/// may not begin with.
std::string nearest_family(std::string_view text) {
  text = trimmed(text);
  std::string family;
  for (const char c : text) {
    const bool is_new_character = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    if (is_new_character) family += is_in_family(c) ? c : '_';
  }
  family.erase(0, static_cast<std::size_t>(std::ranges::find_if(family, is_letter_or_digit) -
                                           family.begin()));
  return is_family(family) ? family : "";
}

bool has_lines(std::string_view path) {
  return path == "-" || ends_with_in_any_case(path, ".ndjson") ||
         ends_with_in_any_case(path, ".jsonl");
}

namespace {

/// Checks for the lower-case digits that source_name() writes.
bool is_hex_digit(char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); }

/// Returns true if the character is never escaped.
bool is_plain(char c) { return c >= ' ' && c <= '~' && c != '\\'; }

/// Returns true if the text begins like an escaped byte, such as `\xff`.
bool reads_as_byte(std::string_view text) {
  return text.size() >= 4 && text.starts_with("\\x") && is_hex_digit(text[2]) &&
         is_hex_digit(text[3]);
}

/// Returns the position of the colon in a name such as `all.ndjson:7`, or npos if the name is not
/// that of a line.
std::size_t colon_before_line(std::string_view name) {
  const std::size_t digits = name.find_last_not_of("0123456789") + 1;
  const bool has_number = digits != 0 && digits != name.size() && name[digits - 1] == ':';
  return has_number && has_lines(name.substr(0, digits - 1)) ? digits - 1 : std::string_view::npos;
}

std::string name_of_bytes(std::string_view path) {
  if (std::ranges::all_of(path, is_plain)) return std::string(path);
  std::string name;
  name.reserve(path.size());
  while (!path.empty()) {
    const Character character = first_character(path);
    if (character.is_valid && !reads_as_byte(path)) {
      name += path.substr(0, character.bytes);
    } else {
      name += fmt::format("\\x{:02x}", static_cast<unsigned char>(path.front()));
    }
    path.remove_prefix(character.bytes);
  }
  return name;
}

}  // namespace

std::string source_name(std::string_view path) {
  std::string name = name_of_bytes(path);
  const std::size_t colon = colon_before_line(name);
  if (colon != std::string::npos) name.replace(colon, 1, "\\x3a");
  return name;
}

std::string name_of(const Source& source) {
  return source.line == 0 ? source.path : source.path + ':' + fmt::format_int(source.line).c_str();
}

bool is_line_of(std::string_view name, std::string_view file) {
  return name.starts_with(file) && colon_before_line(name) == file.size();
}

}  // namespace bounty
