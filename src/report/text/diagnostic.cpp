#include "report/text/diagnostic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "bounty/report.hpp"
#include "names/words.hpp"
#include "report/html/page.hpp"
#include "report/parts/display_text.hpp"
#include "report/text/paint.hpp"
#include "unicode/characters.hpp"

namespace bounty {
namespace {

/// A line in three: before the offending text, the text, after it.
struct MarkedLine {
  std::string before;
  std::string marked;
  std::string after;
};

/// No line on a page shows more bytes than these to either side of the offending text.
constexpr std::size_t most_bytes = 500;

/// The end of the line that precedes `offset`, as far as it is shown.
std::string_view before(std::string_view text, std::size_t offset) {
  const std::size_t begin = offset - std::min(offset, most_bytes);
  const std::string_view shown = text.substr(begin, offset - begin);
  const std::size_t line_end = shown.rfind('\n');
  if (line_end != std::string_view::npos) return shown.substr(line_end + 1);
  return shown.substr(offset_of_character(shown, 0));
}

/// The line from `offset` on, as far as it is shown.
std::string_view from(std::string_view text, std::size_t offset) {
  std::string_view shown = text.substr(std::min(offset, text.size()), most_bytes);
  shown = shown.substr(0, shown.find('\n'));
  if (shown.ends_with('\r')) shown.remove_suffix(1);
  return shown;
}

/// Indentation by tabs takes one column here, so that the caret stands where it should.
std::string shown(std::string_view text) {
  std::string line(text);
  std::ranges::replace(line, '\t', ' ');
  return printable(line);
}

MarkedLine mark(std::string_view text, const Diagnostic& diagnostic) {
  const std::string_view rest = from(text, diagnostic.place.offset);
  const std::size_t size = offset_of_character(rest, diagnostic.length);
  return {shown(before(text, diagnostic.place.offset)), shown(rest.substr(0, size)),
          shown(rest.substr(size))};
}

/// The last part of the text that is no wider than `width`. No character takes more than two
/// columns.
std::string tail(const std::string& text, std::size_t width) {
  std::string_view rest = text;
  for (std::size_t wide = display_width(rest); wide > width; wide = display_width(rest)) {
    rest.remove_prefix(offset_of_character(rest, (wide - width + 1) / 2));
  }
  return std::string(rest);
}

/// Cuts what does not fit the page, from far away of the mark.
void fit_to_page(MarkedLine& line, std::string_view ellipsis) {
  constexpr std::size_t before_mark = 40;
  const std::size_t whole =
      display_width(line.before) + display_width(line.marked) + display_width(line.after);
  constexpr std::size_t room = page_width - 2;
  if (whole <= room) return;
  if (display_width(line.before) > before_mark)
    line.before = std::string(ellipsis) + tail(line.before, before_mark - 3);
  line.marked = elided(line.marked, room - display_width(line.before), ellipsis);
  const std::size_t used = display_width(line.before) + display_width(line.marked);
  line.after = elided(line.after, room - std::min(room, used), ellipsis);
}

std::string indented(const std::string& line) {
  return line.empty() ? "\n" : "  " + line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
}

}  // namespace

std::string excerpt(const Diagnostic& diagnostic, const Document& document,
                    const TextStyle& style) {
  const std::string_view text = without_byte_order_mark(document.text);
  MarkedLine line = mark(text, diagnostic);
  fit_to_page(line, ellipsis(style));
  const std::size_t width = std::max<std::size_t>(1, display_width(line.marked));
  const std::string caret = "^" + std::string(width - 1, '~');
  const std::string blanks(display_width(line.before), ' ');
  return indented(line.before + line.marked + line.after) +
         indented(blanks + painted(caret, Role::earned, style));
}

namespace {

/// `file:line:column`, or the file alone where there is no place.
std::string location(const Diagnostic& diagnostic) {
  if (diagnostic.place.line == 0) return diagnostic.source;
  return fmt::format("{}:{}:{}", diagnostic.source, diagnostic.place.line, diagnostic.place.column);
}

std::string first_line(const Diagnostic& diagnostic, const TextStyle& style) {
  return fmt::format(
      "{}: {} {} [{}]\n", printable(location(diagnostic)), painted("error:", Role::error, style),
      painted(printable(diagnostic.message), Role::heading, style), name_of(diagnostic.code));
}

std::string hint_line(const Diagnostic& diagnostic) {
  return diagnostic.hint.empty() ? "" : "  hint: " + printable(diagnostic.hint) + "\n";
}

}  // namespace

std::string one_line(const Diagnostic& diagnostic) {
  return printable(fmt::format("{}: {} [{}]", location(diagnostic), diagnostic.message,
                               name_of(diagnostic.code)));
}

std::string text_diagnostic(const Diagnostic& diagnostic, const Document& document,
                            const TextStyle& style) {
  return first_line(diagnostic, style) +
         (diagnostic.place.line == 0 ? "" : excerpt(diagnostic, document, style)) +
         hint_line(diagnostic);
}

std::string text_diagnostic(const Diagnostic& diagnostic, const TextStyle& style) {
  return first_line(diagnostic, style) + hint_line(diagnostic);
}

std::string text_warning(const Warning& warning, const std::string& source,
                         const TextStyle& style) {
  return fmt::format("{}: {} {} [{}]\n", printable(source),
                     painted("warning:", Role::warning, style), printable(warning.message),
                     word_for(warning.code));
}

}  // namespace bounty
