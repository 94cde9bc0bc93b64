#include "report/parts/display_text.hpp"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>

#include "unicode/characters.hpp"

namespace bounty {
namespace {

/// One user-perceived character: a base with its accents, or an emoji of several parts.
struct Cluster {
  std::string_view bytes;
  std::size_t width = 0;
};

constexpr utf8proc_int32_t emoji_presentation = 0xFE0F;

/// Makes an emoji, two columns wide, of the character before it: two letters make a flag.
bool widens(utf8proc_int32_t code) {
  const bool is_flag_letter = code >= 0x1F1E6 && code <= 0x1F1FF;
  return code == emoji_presentation || is_flag_letter;
}

std::size_t width_of(utf8proc_int32_t code) {
  if (code == emoji_presentation) return 0;
  return static_cast<std::size_t>(utf8proc_charwidth(code));
}

/// Takes the first cluster from the text, which is not empty.
Cluster take_cluster(std::string_view& text) {
  Character character = first_character(text);
  Cluster cluster{text, width_of(character.code)};
  utf8proc_int32_t state = 0;
  std::size_t end = 0;
  while (true) {
    end += character.bytes;
    if (end == text.size()) break;
    const utf8proc_int32_t previous = character.code;
    character = first_character(text.substr(end));
    if (!character.is_valid || utf8proc_grapheme_break_stateful(previous, character.code, &state)) {
      break;
    }
    cluster.width = std::max(cluster.width, width_of(character.code));
    if (widens(character.code)) cluster.width = 2;
  }
  cluster.bytes = text.substr(0, end);
  text.remove_prefix(end);
  return cluster;
}

/// What bars and rules are drawn with: U+2500 to U+25BF, and the ellipsis.
bool begins_with_drawing(std::string_view text) {
  if (text.size() < 3 || text[0] != '\xE2') return false;
  return (text[1] >= '\x94' && text[1] <= '\x96') || (text[1] == '\x80' && text[2] == '\xA6');
}

/// The bytes of a character that is surely one column wide and stands by itself: printable ASCII,
/// Latin letters (U+00C0 to U+02FF), and drawings. 0 for every other, which the table of
/// characters has to tell.
std::size_t length_of_narrow_character(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  if (lead >= 0x20 && lead < 0x7F) return 1;
  if (lead >= 0xC3 && lead <= 0xCB && text.size() > 1) return 2;
  return begins_with_drawing(text) ? 3 : 0;
}

/// Most text is: it needs no look at the table, which takes longer to load than all the rest.
bool is_narrow(std::string_view text) {
  while (!text.empty()) {
    const std::size_t length = length_of_narrow_character(text);
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

/// As much of the text, from its beginning, as fits the width.
std::string_view beginning(std::string_view text, std::size_t width) {
  std::string_view rest = text;
  while (!rest.empty()) {
    std::string_view next = rest;
    const Cluster cluster = take_cluster(next);
    if (cluster.width > width) break;
    width -= cluster.width;
    rest = next;
  }
  return text.substr(0, text.size() - rest.size());
}

}  // namespace

std::string printable(std::string_view text) {
  if (is_printable_ascii(text)) return std::string(text);
  std::string safe;
  while (!text.empty()) {
    const Character character = first_character(text);
    if (!character.is_valid) {
      safe += fmt::format("\\x{:02x}", static_cast<unsigned char>(text.front()));
    } else if (steers_display(character)) {
      safe += fmt::format("\\u{:04x}", character.code);
    } else {
      safe += text.substr(0, character.bytes);
    }
    text.remove_prefix(character.bytes);
  }
  return safe;
}

std::size_t display_width(std::string_view text) {
  if (is_printable_ascii(text)) return text.size();
  if (is_narrow(text)) return count_characters(text);
  std::size_t width = 0;
  while (!text.empty()) width += take_cluster(text).width;
  return width;
}

std::string_view ellipsis(const TextStyle& style) { return style.has_unicode ? "…" : "..."; }

std::string elided(std::string_view text, std::size_t width, std::string_view ellipsis) {
  if (display_width(text) <= width) return std::string(text);
  const std::size_t left = width - std::min(width, display_width(ellipsis));
  return std::string(beginning(text, left)).append(beginning(ellipsis, width));
}

namespace {

/// The last characters of the text that fit the width.
std::string_view ending(std::string_view text, std::size_t width) {
  while (display_width(text) > width) take_cluster(text);
  return text;
}

/// The beginning and the end of a text that does not fit.
std::string elided_inside(std::string_view text, std::size_t width, std::string_view ellipsis,
                          std::size_t end_width) {
  if (display_width(text) <= width) return std::string(text);
  const std::size_t room = width - std::min(width, display_width(ellipsis) + end_width);
  return std::string(beginning(text, room)).append(ellipsis).append(ending(text, end_width));
}

/// Whether a label stands for two different texts.
bool is_ambiguous(const std::vector<std::string>& labels, const std::vector<std::string>& texts,
                  std::size_t at) {
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i] == labels[at] && texts[i] != texts[at]) return true;
  }
  return false;
}

}  // namespace

std::vector<std::string> distinctly_elided(const std::vector<std::string>& texts, std::size_t width,
                                           std::string_view ellipsis) {
  std::vector<std::string> labels;
  labels.reserve(texts.size());
  for (const std::string& text : texts) labels.push_back(elided(text, width, ellipsis));
  for (const std::size_t end_width : {width / 2, width / 4 * 3}) {
    std::vector<std::string> better = labels;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      if (is_ambiguous(labels, texts, i)) {
        better[i] = elided_inside(texts[i], width, ellipsis, end_width);
      }
    }
    labels = std::move(better);
  }
  const std::vector<std::string> cut = labels;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (!is_ambiguous(cut, texts, i)) continue;
    const auto first = std::ranges::find(texts, texts[i]) - texts.begin();
    const std::string number = " " + std::to_string(first + 1);
    labels[i] = elided(texts[i], width - number.size(), ellipsis) + number;
  }
  return labels;
}

std::string repeated(std::string_view piece, std::size_t times) {
  std::string all;
  all.reserve(piece.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += piece;
  return all;
}

std::string wrapped(std::string_view text, std::size_t width, std::size_t indent) {
  std::string lines;
  std::size_t column = 0;
  while (!text.empty()) {
    std::string_view word = text.substr(0, text.find(' '));
    if (display_width(word) > width) word = beginning(word, width);
    const std::size_t word_width = display_width(word);
    if (column != 0 && column + 1 + word_width > width) {
      lines.append("\n").append(indent, ' ');
      column = 0;
    }
    if (column != 0) lines += ' ';
    lines += word;
    column += word_width + (column != 0 ? 1 : 0);
    text.remove_prefix(word.size());
    if (text.starts_with(' ')) text.remove_prefix(1);
  }
  return lines;
}

}  // namespace bounty
