#pragma once

#include <string>
#include <string_view>

namespace bounty {

/// Messages about documents. An empty line separates each error from the messages around it,
/// because an error takes several lines.
class MessageList {
 public:
  void add_error(std::string_view error) { add(error, true); }

  /// Adds warnings or notes, each on one or more lines.
  void add_lines(std::string_view lines) { add(lines, false); }

  [[nodiscard]] const std::string& text() const { return text_; }

  /// Returns what has been added since the last call.
  std::string take();

 private:
  void add(std::string_view lines, bool is_error);

  std::string text_;
  bool has_any_ = false;
  bool is_behind_error_ = false;
};

}  // namespace bounty
