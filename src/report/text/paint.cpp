#include "report/text/paint.hpp"

#include <fmt/format.h>

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

}  // namespace bounty
