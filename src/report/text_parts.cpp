#include "report/text_parts.hpp"

#include "report/display_text.hpp"
#include "report/page.hpp"

namespace bounty {

std::string paragraph(std::string_view text) { return wrapped(text, page_width, 0) + "\n"; }

std::string paragraph(const Labelled& sentence, const TextStyle& style) {
  const std::string lines = paragraph(sentence.label + ": " + sentence.text);
  return painted(sentence.label, sentence.role, style) + lines.substr(sentence.label.size());
}

std::string heading(const Payout& payout, const TextStyle& style) {
  const std::string shown = elided(title_of(payout), page_width, ellipsis(style));
  return painted(shown, Role::heading, style) + "\n" + paragraph(what_and_who(payout)) +
         paragraph(terms(payout));
}

}  // namespace bounty
