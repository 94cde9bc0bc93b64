#include "json/mend/looks_like.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "json/json_words.hpp"
#include "unicode/ascii.hpp"
#include "unicode/characters.hpp"

namespace bounty {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t npos = std::string_view::npos;

constexpr std::string_view begin_with_init =
    "bounty reads JSON: bounty init writes a file to start from";

ParseFailure other_file(std::string_view what, std::string_view hint) {
  return {DiagnosticCode::json_syntax,
          {0, 1},
          fmt::format("this looks like {}, not JSON", what),
          std::string(hint)};
}

/// The bytes that files of a certain kind begin with.
struct Beginning {
  std::string_view bytes;
  std::string_view what;
  std::string_view hint;
};

constexpr std::string_view words_of_office = "a word processor document";
constexpr std::string_view unpack = "unpack it and use the files inside";
constexpr std::array beginnings = {
    Beginning{"\x1F\x8B"sv, "a gzip archive", unpack},
    Beginning{"BZh"sv, "a bzip2 archive", unpack},
    Beginning{"\xFD"
              "7zXZ\0"sv,
              "an xz archive", unpack},
    Beginning{"\x28\xB5\x2F\xFD"sv, "a Zstandard archive", unpack},
    Beginning{"7z\xBC\xAF"sv, "a 7-Zip archive", unpack},
    Beginning{"{\\rtf"sv, words_of_office, begin_with_init},
    Beginning{"\x7F"
              "ELF"sv,
              "a program", begin_with_init},
    Beginning{"%PDF-"sv, "a PDF", begin_with_init},
    Beginning{"\xD0\xCF\x11\xE0"sv, "an Office document", begin_with_init},
    Beginning{"\x89PNG"sv, "an image", begin_with_init},
    Beginning{"\xFF\xD8\xFF"sv, "an image", begin_with_init},
    Beginning{"GIF8"sv, "an image", begin_with_init},
    Beginning{"II*\0"sv, "an image", begin_with_init},
    Beginning{"MM\0*"sv, "an image", begin_with_init},
};

/// Spreadsheets and Office documents are zip archives.
std::optional<ParseFailure> looks_like_zip(std::string_view bytes) {
  constexpr std::size_t names_are_within = 4096;
  if (!bytes.starts_with("PK\x03\x04")) return std::nullopt;
  const std::string_view names = bytes.substr(0, names_are_within);
  const auto has = [&](std::string_view name) { return names.find(name) != npos; };
  if (has("xl/") || has("opendocument.spreadsheet")) {
    return other_file("a spreadsheet", begin_with_init);
  }
  if (has("word/") || has("opendocument.text")) {
    return other_file(words_of_office, begin_with_init);
  }
  return other_file("a zip archive", unpack);
}

std::optional<ParseFailure> looks_binary(std::string_view bytes) {
  for (const Beginning& beginning : beginnings) {
    if (bytes.starts_with(beginning.bytes)) return other_file(beginning.what, beginning.hint);
  }
  if (auto archive = looks_like_zip(bytes)) return archive;
  constexpr std::size_t checked = 512;
  const std::string_view beginning = bytes.substr(0, checked);
  const std::size_t first = skip_blanks(beginning, 0);
  const bool has_bracket =
      first < beginning.size() && std::string_view("{[").find(beginning[first]) != npos;
  const bool has_nul = beginning.find('\0') != npos;
  return has_nul && !has_bracket ? std::optional(other_file("a binary file", begin_with_init))
                                 : std::nullopt;
}

/// Returns true if every second byte is a NUL, from `first` on.
bool has_nul_every_second(std::string_view bytes, std::size_t first) {
  constexpr std::size_t enough = 8;
  constexpr std::size_t checked = 64;
  if (bytes.size() < enough) return false;
  for (std::size_t i = 0; i < std::min(bytes.size(), checked); ++i) {
    if ((bytes[i] == '\0') != (i % 2 == first)) return false;
  }
  return true;
}

ParseFailure other_encoding(std::string_view name, std::string_view order) {
  return ParseFailure{DiagnosticCode::not_utf8,
                      {0, 1},
                      fmt::format("this looks like {}, not UTF-8", name),
                      fmt::format("save the file as UTF-8: iconv -f {}{} -t UTF-8", name, order)};
}

/// Checks for UTF-32 before UTF-16, because both begin alike.
std::optional<ParseFailure> looks_like_utf32(std::string_view bytes) {
  const auto begins_with = [&](std::string_view mark, std::string_view brace) {
    return bytes.starts_with(mark) || bytes.starts_with(brace);
  };
  if (begins_with("\xFF\xFE\0\0"sv, "{\0\0\0"sv)) return other_encoding("UTF-32", "LE");
  if (begins_with("\0\0\xFE\xFF"sv, "\0\0\0{"sv)) return other_encoding("UTF-32", "BE");
  return std::nullopt;
}

/// Checks for UTF-16 with or without a byte-order mark.
std::optional<ParseFailure> looks_like_utf16(std::string_view bytes) {
  const bool is_little = bytes.starts_with("\xFF\xFE") || has_nul_every_second(bytes, 1);
  const bool is_big = bytes.starts_with("\xFE\xFF") || has_nul_every_second(bytes, 0);
  if (!is_little && !is_big) return std::nullopt;
  return other_encoding("UTF-16", is_little ? "LE" : "BE");
}

std::string_view line_at(std::string_view text, std::size_t at) {
  const std::string_view line = text.substr(at, text.find('\n', at) - at);
  return line.substr(0, line.find_last_not_of(json_blanks) + 1);
}

/// Returns the first lines that are neither blank nor a YAML or TOML comment.
std::vector<std::string_view> first_lines(std::string_view text) {
  constexpr std::size_t enough = 2;
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at < text.size() && lines.size() < enough;) {
    const std::string_view line = line_at(text, at);
    if (!line.empty() && line.front() != '#') lines.push_back(line);
    const std::size_t end = text.find('\n', at);
    at = end == npos ? text.size() : end + 1;
  }
  return lines;
}

bool is_in_bare_key(char c) {
  return is_letter_or_digit(c) || c == '_' || c == '-' || c == '.' || c == ' ';
}

/// Returns the character after the word or words that the line begins with, or NUL if there are
/// none.
char character_after_key(std::string_view line) {
  const auto end = std::ranges::find_if_not(line, is_in_bare_key);
  return end == line.begin() || end == line.end() || !is_letter(line.front()) ? '\0' : *end;
}

bool looks_like_yaml(std::string_view line) {
  if (line.starts_with("---") || line.starts_with("%YAML")) return true;
  const std::size_t colon = line.find(':');
  const bool ends_key = colon + 1 == line.size() || (colon < line.size() && line[colon + 1] == ' ');
  return character_after_key(line) == ':' && ends_key;
}

bool is_assignment(std::string_view line) {
  return character_after_key(line) == '=' && line.find('{') == npos;
}

bool looks_like_toml(const std::vector<std::string_view>& lines) {
  const std::string_view line = lines.front();
  const bool is_section =
      line.starts_with('[') && line.ends_with(']') &&
      std::ranges::all_of(
          line, [](char c) { return is_letter(c) || std::string_view("[]_.-").find(c) != npos; }) &&
      std::ranges::any_of(line, is_letter);
  return is_assignment(line) || (is_section && lines.size() > 1 && is_assignment(lines[1]));
}

/// Returns true if both lines contain the same number of some separator.
bool looks_like_table(const std::vector<std::string_view>& lines) {
  if (lines.size() < 2) return false;
  return std::ranges::any_of(",;\t"sv, [&](char separator) {
    const auto count = std::ranges::count(lines[0], separator);
    return count != 0 && count == std::ranges::count(lines[1], separator);
  });
}

bool looks_like_page(std::string_view text) {
  const std::string beginning = in_lower_case(text.substr(0, 14));
  return beginning.starts_with("<!doctype html") || beginning.starts_with("<html") ||
         beginning.starts_with("<head");
}

/// Returns the position of the first line that begins with this text, or npos.
std::size_t find_line(std::string_view text, const std::string& beginning) {
  if (text.starts_with(beginning)) return 0;
  const std::size_t end = text.find('\n' + beginning);
  return end == npos ? npos : end + 1;
}

/// Looks for the conflict markers that git writes.
std::optional<ParseFailure> looks_like_conflict(std::string_view text) {
  const std::size_t begin = find_line(text, "<<<<<<< ");
  if (begin == npos || find_line(text, "=======") == npos) return std::nullopt;
  return ParseFailure{
      DiagnosticCode::json_syntax,
      {begin, begin + 1},
      "a merge has left a conflict here",
      "keep one of the two sides, and remove the lines with <<<<<<<, ======= and >>>>>>>"};
}

bool looks_like_mail(const std::vector<std::string_view>& lines) {
  constexpr std::array headers = {"From: "sv, "Subject: "sv,      "Received: "sv,
                                  "To: "sv,   "Return-Path: "sv,  "Delivered-To: "sv,
                                  "Date: "sv, "MIME-Version: "sv, "Message-ID: "sv};
  return lines.size() > 1 && std::ranges::all_of(lines, [&](std::string_view line) {
           return std::ranges::any_of(
               headers, [&](std::string_view header) { return line.starts_with(header); });
         });
}

bool looks_like_markdown(std::string_view text) {
  return text.starts_with('|') || find_line(text, "## ") != npos || find_line(text, "- [") != npos;
}

/// Returns true if the line has several words and no characters typical of code.
bool is_sentence(std::string_view line) {
  return is_letter(line.front()) && std::ranges::count(line, ' ') > 1 &&
         line.find_first_of("{}[]=;\"") == npos;
}

/// Checks for markup, with or without JSON inside.
std::optional<ParseFailure> looks_like_markup(std::string_view text) {
  const std::size_t fence = text.find("```");
  const std::size_t brace = text.find_first_of("{[");
  if (fence < brace) {
    ParseFailure failure = other_file("Markdown with JSON in a code block",
                                      "remove the text around the JSON and the lines with ```");
    failure.span = {fence, fence + 3};
    return failure;
  }
  if (looks_like_page(text)) {
    return other_file("an HTML page", "save the file itself, not the page that shows it");
  }
  if (text.starts_with("<!--") && brace != npos) {
    return ParseFailure{DiagnosticCode::json_syntax,
                        {0, 1},
                        "there is an HTML comment before the JSON",
                        "remove everything from <!-- to -->"};
  }
  if (text.starts_with('<')) return other_file("XML", begin_with_init);
  return std::nullopt;
}

std::optional<ParseFailure> looks_like_text(std::string_view text) {
  if (auto conflict = looks_like_conflict(text)) return conflict;
  if (auto markup = looks_like_markup(text)) return markup;
  const std::vector<std::string_view> lines = first_lines(text);
  if (lines.empty()) return std::nullopt;
  if (looks_like_toml(lines))
    return other_file("TOML", "convert it to JSON, for example with yq -p toml -o json");
  if (lines.front().find_first_of("{[") == 0) return std::nullopt;
  if (looks_like_mail(lines)) {
    return other_file("an e-mail", "save the attachment and use that file");
  }
  if (is_sentence(lines.front()) && find_line(text, "{") != npos) {
    return other_file("text with JSON in it", "remove the text around the JSON");
  }
  if (looks_like_yaml(lines.front()))
    return other_file("YAML", "convert it to JSON, for example with yq -o json");
  if (looks_like_table(lines)) return other_file("a CSV table", begin_with_init);
  if (looks_like_markdown(text)) return other_file("Markdown text", begin_with_init);
  const bool is_prose = is_letter(lines.front().front()) && text.find_first_of("{[") == npos;
  if (is_prose || is_sentence(lines.front())) return other_file("plain text", begin_with_init);
  return std::nullopt;
}

}  // namespace

std::optional<ParseFailure> looks_like(std::string_view bytes) {
  const std::string_view text = without_byte_order_mark(bytes);
  const std::size_t begin = skip_blanks(text, 0);
  if (begin == text.size()) {
    return ParseFailure{DiagnosticCode::json_syntax,
                        {0, 0},
                        "the file is empty",
                        "bounty init writes a file to start from"};
  }
  if (auto encoding = looks_like_utf32(bytes)) return encoding;
  if (auto encoding = looks_like_utf16(bytes)) return encoding;
  if (auto binary = looks_binary(bytes)) return binary;
  std::optional<ParseFailure> other = looks_like_text(text.substr(begin));
  if (other) other->span = {other->span.begin + begin, other->span.end + begin};
  return other;
}

}  // namespace bounty
