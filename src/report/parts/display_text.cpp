#include "report/parts/display_text.hpp"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <unordered_map>

#include "unicode/characters.hpp"

namespace bounty {
namespace {

/// A user-perceived character: a base character with its accents, or an emoji of several parts.
struct Cluster {
  std::string_view bytes;
  std::size_t width = 0;
};

constexpr utf8proc_int32_t emoji_presentation = 0xFE0F;
constexpr utf8proc_int32_t zero_width_joiner = 0x200D;

/// Whether this is a Hangul vowel or final consonant, which shares the columns of the consonant
/// before it.
bool completes_syllable(utf8proc_int32_t code) {
  return (code >= 0x1160 && code <= 0x11FF) || (code >= 0xD7B0 && code <= 0xD7FB);
}

/// Whether this is a mark that takes a column beside its base, such as a vowel sign. utf8proc gives
/// it none, but terminals do.
bool is_spacing_mark(utf8proc_int32_t code) {
  return utf8proc_category(code) == UTF8PROC_CATEGORY_MC;
}

/// Returns the number of columns by which the character moves a terminal's cursor.
std::size_t width_of(utf8proc_int32_t code) {
  if (code == emoji_presentation || completes_syllable(code)) return 0;
  const auto width = static_cast<std::size_t>(utf8proc_charwidth(code));
  return width == 0 && is_spacing_mark(code) ? 1 : width;
}

bool is_emoji_modifier(utf8proc_int32_t code) { return code >= 0x1F3FB && code <= 0x1F3FF; }

/// Adds a character to the width of a cluster. Terminals count each character, except the parts of
/// a single emoji.
std::size_t widened(std::size_t width, utf8proc_int32_t previous, utf8proc_int32_t code) {
  if (code == emoji_presentation) return 2;
  if (previous == zero_width_joiner || is_emoji_modifier(code)) return width;
  return width + width_of(code);
}

/// Returns the number of bytes of a colour's escape sequence at the beginning, which does not move
/// the cursor, or 0. Texts of unknown origin contain none, because they pass through printable().
std::size_t length_of_colour(std::string_view text) {
  if (!text.starts_with("\x1b[")) return 0;
  const std::size_t end = text.find_first_not_of("0123456789;", 2);
  return end != std::string_view::npos && text[end] == 'm' ? end + 1 : 0;
}

/// Removes and returns the first cluster. Precondition: the text is not empty.
Cluster take_cluster(std::string_view& text) {
  if (const std::size_t length = length_of_colour(text); length != 0) {
    const Cluster colour{text.substr(0, length)};
    text.remove_prefix(length);
    return colour;
  }
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
    cluster.width = widened(cluster.width, previous, character.code);
  }
  cluster.bytes = text.substr(0, end);
  text.remove_prefix(end);
  return cluster;
}

/// Whether the text begins with a character for bars and rules, U+2500 to U+25BF, or an ellipsis.
bool begins_with_drawing(std::string_view text) {
  if (text.size() < 3 || text[0] != '\xE2') return false;
  return (text[1] >= '\x94' && text[1] <= '\x96') || (text[1] == '\x80' && text[2] == '\xA6');
}

/// Returns the number of bytes of the first character, if that is certainly one column wide and a
/// cluster of its own: printable ASCII, Latin letters (U+00C0 to U+02FF), and drawings. Returns 0
/// if the Unicode tables have to be consulted.
std::size_t length_of_narrow_character(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  if (lead >= 0x20 && lead < 0x7F) return 1;
  if (lead >= 0xC3 && lead <= 0xCB && text.size() > 1) return 2;
  return begins_with_drawing(text) ? 3 : 0;
}

/// Whether all characters are narrow, as in most texts. Loading the Unicode tables takes longer
/// than all the rest.
bool is_narrow(std::string_view text) {
  while (!text.empty()) {
    const std::size_t length = length_of_narrow_character(text);
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

/// Returns the longest beginning of the text that fits the width.
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

/// Returns the longest end of the text that fits the width.
std::string_view ending(std::string_view text, std::size_t width) {
  while (display_width(text) > width) take_cluster(text);
  return text;
}

/// Returns the beginning and the end of a text that does not fit.
std::string elided_inside(std::string_view text, std::size_t width, std::string_view ellipsis,
                          std::size_t end_width) {
  if (display_width(text) <= width) return std::string(text);
  const std::size_t room = width - std::min(width, display_width(ellipsis) + end_width);
  return std::string(beginning(text, room)).append(ellipsis).append(ending(text, end_width));
}

/// Labels, and whether each of them is used for different texts.
class Labels {
 public:
  Labels(const std::vector<std::string>& labels, const std::vector<std::string>& texts) {
    for (std::size_t i = 0; i < labels.size(); ++i) {
      const auto [found, is_new] = meanings_.emplace(labels[i], Meaning{texts[i], false});
      Meaning& meaning = found->second;
      meaning.is_ambiguous = meaning.is_ambiguous || meaning.text != texts[i];
    }
  }

  [[nodiscard]] bool is_ambiguous(std::string_view label) const {
    return meanings_.at(label).is_ambiguous;
  }

 private:
  struct Meaning {
    std::string_view text;
    bool is_ambiguous;
  };
  std::unordered_map<std::string_view, Meaning> meanings_;
};

/// Returns the labels, with ambiguous ones replaced by `better` of their texts.
template <class Better>
std::vector<std::string> disambiguated(std::vector<std::string> labels,
                                       const std::vector<std::string>& texts, Better better) {
  const std::vector<std::string> cut = labels;
  const Labels known(cut, texts);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (known.is_ambiguous(cut[i])) labels[i] = better(texts[i]);
  }
  return labels;
}

}  // namespace

std::vector<std::string> distinctly_elided(const std::vector<std::string>& texts, std::size_t width,
                                           std::string_view ellipsis) {
  std::vector<std::string> labels;
  labels.reserve(texts.size());
  for (const std::string& text : texts) labels.push_back(elided(text, width, ellipsis));
  const std::size_t all_but_mark = width - std::min(width, display_width(ellipsis));
  for (const std::size_t end_width : {width / 2, width / 4 * 3, all_but_mark}) {
    labels = disambiguated(std::move(labels), texts, [&](const std::string& text) {
      return elided_inside(text, width, ellipsis, end_width);
    });
  }
  std::unordered_map<std::string_view, std::size_t> numbers;
  for (std::size_t i = 0; i < texts.size(); ++i) numbers.emplace(texts[i], i + 1);
  return disambiguated(std::move(labels), texts, [&](const std::string& text) {
    const std::string number = " " + std::to_string(numbers.at(text));
    return elided(text, width - std::min(width, number.size()), ellipsis) + number;
  });
}

std::string repeated(std::string_view piece, std::size_t times) {
  std::string all;
  all.reserve(piece.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += piece;
  return all;
}

namespace {

/// Returns the part of a long word that fits, at least one character. Lists and paths break after a
/// separator.
std::string_view part_of_word(std::string_view word, std::size_t width) {
  const std::string_view part = beginning(word, width);
  if (part.empty()) {
    std::string_view rest = word;
    return take_cluster(rest).bytes;
  }
  const std::size_t separator = part.find_last_of("|,/");
  return separator == std::string_view::npos ? part : part.substr(0, separator + 1);
}

}  // namespace

std::string wrapped(std::string_view text, std::size_t width, std::size_t indent,
                    std::size_t more_in_first) {
  std::string lines;
  std::size_t column = 0;
  std::size_t room = width + more_in_first;
  while (!text.empty()) {
    std::string_view word = text.substr(0, text.find(' '));
    if (column != 0 && column + 1 + display_width(word) > room) {
      lines.append("\n").append(indent, ' ');
      column = 0;
      room = width;
    }
    if (display_width(word) > room) word = part_of_word(word, room);
    if (column != 0) lines += ' ';
    lines += word;
    column += display_width(word) + (column != 0 ? 1 : 0);
    text.remove_prefix(word.size());
    if (text.starts_with(' ')) text.remove_prefix(1);
  }
  return lines;
}

std::string fitted(std::string_view lines, std::size_t columns) {
  constexpr std::size_t further = 4;
  std::string text;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    const std::string_view line = lines.substr(0, end);
    const std::size_t indent = std::min({line.find_first_not_of(' '), line.size(), columns / 2});
    if (columns == 0 || display_width(line) <= columns) {
      text += line;
    } else {
      const std::size_t room = columns - std::min(columns, indent + further);
      text.append(line, 0, indent)
          .append(wrapped(line.substr(indent), room, indent + further, further));
    }
    if (end != lines.size()) text += '\n';
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return text;
}

}  // namespace bounty
