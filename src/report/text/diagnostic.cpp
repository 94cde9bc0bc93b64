#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "names/words.hpp"
#include "report/text/text.hpp"
#include "unicode/characters.hpp"

namespace bounty {
namespace {

/// The largest number of bytes in an excerpt on either side of the beginning of the marked text.
constexpr std::size_t most_bytes = 500;

/// Returns the part of the line before `offset` that is shown.
std::string_view line_before(std::string_view text, std::size_t offset) {
  const std::size_t begin = offset - std::min(offset, most_bytes);
  const std::string_view shown = text.substr(begin, offset - begin);
  const std::size_t line_end = shown.rfind('\n');
  if (line_end != std::string_view::npos) return shown.substr(line_end + 1);
  return shown.substr(offset_of_character(shown, 0));
}

/// Returns the part of the line from `offset` that is shown.
std::string_view line_from(std::string_view text, std::size_t offset) {
  std::string_view shown = text.substr(std::min(offset, text.size()), most_bytes);
  shown = shown.substr(0, shown.find('\n'));
  if (shown.ends_with('\r')) shown.remove_suffix(1);
  return shown;
}

/// Returns the longest end of the text that fits `width`. No character takes more than two columns.
std::string tail(std::string_view text, std::size_t width) {
  for (std::size_t wide = display_width(text); wide > width; wide = display_width(text)) {
    text.remove_prefix(offset_of_character(text, (wide - width + 1) / 2));
  }
  return std::string(text);
}

/// Shows a tab as one space, so that the caret is in the right column.
std::string shown(std::string line) {
  std::ranges::replace(line, '\t', ' ');
  return printable(line);
}

/// Returns the excerpt as it is shown. What does not fit the page is removed far from the mark.
Excerpt fitted_to_page(const Excerpt& excerpt, const TextStyle& style) {
  const std::size_t room = columns_of_text(style) - 2;
  const std::size_t before_mark = columns_of_text(style) / 2;
  // Anybody may have written a stored excerpt.
  Excerpt line{shown(excerpt.before), shown(excerpt.marked), shown(excerpt.after)};
  const std::size_t whole =
      display_width(line.before) + display_width(line.marked) + display_width(line.after);
  if (whole <= room) return line;
  if (display_width(line.before) > before_mark) {
    line.before = std::string(ellipsis(style)) + tail(line.before, before_mark - 3);
  }
  line.marked = elided(line.marked, room - display_width(line.before), ellipsis(style));
  const std::size_t used = display_width(line.before) + display_width(line.marked);
  line.after = elided(line.after, room - std::min(room, used), ellipsis(style));
  return line;
}

std::string indented(const std::string& line) {
  return line.empty() ? "\n" : "  " + line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
}

/// Returns the line, and below it a caret at the invalid text.
std::string with_caret(const Excerpt& excerpt, const TextStyle& style) {
  const Excerpt line = fitted_to_page(excerpt, style);
  const std::size_t width = std::max<std::size_t>(1, display_width(line.marked));
  const std::string caret = "^" + std::string(width - 1, '~');
  const std::string spaces(display_width(line.before), ' ');
  return indented(line.before + line.marked + line.after) +
         indented(spaces + painted(caret, Role::earned, style));
}

/// Returns `file:line:column`, or the document's name if there is no location in it. If the
/// document is a line of a file, the line is that of the file.
std::string location(const Source& source, const Place& place) {
  if (place.line == 0) return name_of(source);
  const std::uint32_t line = source.line == 0 ? place.line : source.line;
  return fmt::format("{}:{}:{}", source.path, line, place.column);
}

/// Returns the part of the line that is shown.
Excerpt excerpt_at(const Place& place, std::uint32_t length, const Document& document) {
  const std::string_view text = without_byte_order_mark(document.text);
  const std::string_view rest = line_from(text, place.offset);
  const std::size_t size = offset_of_character(rest, length);
  return {shown(tail(line_before(text, place.offset), page_width)),
          shown(elided(rest.substr(0, size), page_width, "")),
          shown(elided(rest.substr(size), page_width, ""))};
}

/// Returns the second location, with its line if the document is available.
std::string shown_second(const Diagnostic& diagnostic, const Document* document,
                         const TextStyle& style) {
  if (!diagnostic.second) return "";
  const SecondPlace& second = *diagnostic.second;
  std::string text =
      fitted(fmt::format("{}: {}\n", printable(location(diagnostic.source, second.place)),
                         printable(second.message)),
             style.columns);
  if (document != nullptr) {
    text += with_caret(excerpt_at(second.place, second.length, *document), style);
  }
  return text;
}

/// Returns the error, its line if there is an excerpt, and the hint.
std::string shown_error(const Diagnostic& diagnostic, const Excerpt* excerpt,
                        const TextStyle& style) {
  std::string text = fitted(
      fmt::format("{}: {} {} [{}]\n", printable(location(diagnostic.source, diagnostic.place)),
                  painted("error:", Role::error, style),
                  painted(printable(diagnostic.message), Role::heading, style),
                  name_of(diagnostic.code)),
      style.columns);
  if (excerpt != nullptr) text += with_caret(*excerpt, style);
  if (diagnostic.hint.empty()) return text;
  return text + fitted("  hint: " + printable(diagnostic.hint.text) + "\n", style.columns);
}

}  // namespace

std::optional<Excerpt> excerpt_of(const Diagnostic& diagnostic, const Document& document) {
  if (diagnostic.place.line == 0) return std::nullopt;
  return excerpt_at(diagnostic.place, diagnostic.length, document);
}

std::string text_diagnostic(const Diagnostic& diagnostic, const Document& document,
                            const TextStyle& style) {
  const std::optional<Excerpt> excerpt = excerpt_of(diagnostic, document);
  return shown_error(diagnostic, excerpt ? &*excerpt : nullptr, style) +
         shown_second(diagnostic, &document, style);
}

std::string text_error(const Diagnostic& diagnostic, const Excerpt& excerpt,
                       const TextStyle& style) {
  return shown_error(diagnostic, &excerpt, style);
}

std::string text_diagnostic(const Diagnostic& diagnostic, const TextStyle& style) {
  return shown_error(diagnostic, nullptr, style) + shown_second(diagnostic, nullptr, style);
}

std::string first_error(const Rejection& rejection, const TextStyle& style) {
  const Diagnostic& first = rejection.diagnostics.front();
  return shown_error(first, rejection.excerpt ? &*rejection.excerpt : nullptr, style) +
         shown_second(first, nullptr, style);
}

std::string one_line(const Diagnostic& diagnostic) {
  return printable(fmt::format("{}: {} [{}]", location(diagnostic.source, diagnostic.place),
                               diagnostic.message, name_of(diagnostic.code)));
}

std::string text_warning(const Warning& warning, const std::string& source,
                         const TextStyle& style) {
  return fitted(
      fmt::format("{}: {} {} [{}]\n", printable(source), painted("warning:", Role::warning, style),
                  printable(warning.message), word_for(warning.code)),
      style.columns);
}

}  // namespace bounty
