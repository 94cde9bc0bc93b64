#include "report/html/text.hpp"

#include <fmt/format.h>

#include "bounty/report.hpp"

namespace bounty {

std::string html_text(std::string_view text) {
  std::string marked;
  for (const char c : printable(text)) {
    switch (c) {
      case '&': marked += "&amp;"; break;
      case '<': marked += "&lt;"; break;
      case '>': marked += "&gt;"; break;
      case '"': marked += "&quot;"; break;
      case '\'': marked += "&#39;"; break;
      default: marked += c;
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

std::string class_attribute(std::string_view names) {
  return names.empty() ? "" : fmt::format(" class=\"{}\"", names);
}

}  // namespace bounty
