#include "report/text/message_list.hpp"

#include <utility>

namespace bounty {

std::string MessageList::take() { return std::exchange(text_, {}); }

void MessageList::add(std::string_view lines, bool is_error) {
  if (lines.empty()) return;
  const bool is_apart = has_any_ && (is_error || is_behind_error_);
  text_.append(is_apart ? "\n" : "").append(lines);
  has_any_ = true;
  is_behind_error_ = is_error;
}

}  // namespace bounty
