#include "report/text/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace bounty {
namespace {

std::string_view escape_for(Role role) {
  switch (role) {
    case Role::heading: return "\x1b[1m";
    case Role::faint: return "\x1b[2m";
    case Role::earned: return "\x1b[1;32m";
    case Role::deducted: return "\x1b[31m";
    case Role::warning: return "\x1b[1;33m";
    case Role::error: return "\x1b[1;31m";
    case Role::plain: break;
  }
  return "";
}

}  // namespace

std::string painted(std::string_view text, Role role, const TextStyle& style) {
  if (!style.has_colour || role == Role::plain || text.empty()) return std::string(text);
  return fmt::format("{}{}\x1b[0m", escape_for(role), text);
}

std::size_t columns_of_text(const TextStyle& style) {
  return std::min(columns_of_table(style), page_width);
}

std::size_t columns_of_table(const TextStyle& style) {
  return style.columns == 0 ? page_width : style.columns;
}

std::size_t columns_of_list(const TextStyle& style) {
  return style.columns == 0 ? std::numeric_limits<std::size_t>::max() : style.columns;
}

std::string paragraph(std::string_view text, const TextStyle& style) {
  return wrapped(text, columns_of_text(style), 0) + "\n";
}

std::string paragraphs(const std::vector<Labelled>& sentences, const TextStyle& style) {
  std::string text;
  for (const auto& [label, role, sentence] : sentences) {
    text += paragraph(fmt::format("{}: {}", painted(label, role, style), sentence), style);
  }
  return text;
}

std::string text_heading(const Payout& payout, const TextStyle& style) {
  const std::string shown = elided(title_of(payout), columns_of_table(style), ellipsis(style));
  return painted(shown, Role::heading, style) + "\n" + paragraph(what_and_who(payout), style) +
         paragraph(terms(payout), style);
}

}  // namespace bounty
