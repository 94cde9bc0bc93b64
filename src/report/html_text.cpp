#include "report/html_text.hpp"

#include "bounty/report.hpp"

namespace bounty {
namespace {

std::string_view entity(char c) {
  switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    default: return "";
  }
}

}  // namespace

std::string html_text(std::string_view text) {
  std::string marked;
  for (const char c : printable(text)) {
    const std::string_view name = entity(c);
    if (name.empty()) {
      marked += c;
    } else {
      marked += name;
    }
  }
  return marked;
}

std::string_view html_class(Role role) {
  switch (role) {
    case Role::heading: return "heading";
    case Role::faint: return "faint";
    case Role::earned: return "earned";
    case Role::deducted: return "deducted";
    case Role::warning: return "warning";
    case Role::error: return "error";
    case Role::plain: break;
  }
  return "";
}

}  // namespace bounty
