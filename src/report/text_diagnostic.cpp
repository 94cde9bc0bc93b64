#include <fmt/format.h>

#include "bounty/report.hpp"
#include "report/excerpt.hpp"
#include "report/paint.hpp"
#include "text/words.hpp"

namespace bounty {

std::string text_diagnostic(const Diagnostic& diagnostic, const Document& document,
                            const TextStyle& style) {
  const bool has_place = diagnostic.place.line != 0;
  std::string location = printable(diagnostic.source);
  if (has_place) location += fmt::format(":{}:{}", diagnostic.place.line, diagnostic.place.column);
  std::string text = fmt::format(
      "{}: {} {} [{}]\n", location, painted("error:", Role::error, style),
      painted(printable(diagnostic.message), Role::heading, style), name_of(diagnostic.code));
  if (has_place) text += excerpt(diagnostic, document, style);
  if (!diagnostic.hint.empty()) text += "  hint: " + printable(diagnostic.hint) + "\n";
  return text;
}

std::string text_warning(const Warning& warning, const std::string& source,
                         const TextStyle& style) {
  return fmt::format("{}: {} {} [{}]\n", printable(source),
                     painted("warning:", Role::warning, style), warning.message,
                     word_for(warning.code));
}

}  // namespace bounty
