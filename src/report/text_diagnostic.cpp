#include <fmt/format.h>

#include "bounty/report.hpp"
#include "report/excerpt.hpp"
#include "report/paint.hpp"
#include "text/words.hpp"

namespace bounty {
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
