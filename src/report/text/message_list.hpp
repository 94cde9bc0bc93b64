#pragma once

#include <string>
#include <string_view>

namespace bounty {

/// What is said of documents, one after the other. Each error has a blank line before and after it,
/// as it takes several lines itself.
class MessageList {
 public:
  void add_error(std::string_view error) { add(error, true); }

  /// Warnings and remarks, a line each or more.
  void add_lines(std::string_view lines) { add(lines, false); }

  [[nodiscard]] const std::string& text() const { return text_; }

  /// What has been added since the last time.
  std::string take();

 private:
  void add(std::string_view lines, bool is_error);

  std::string text_;
  bool has_any_ = false;
  bool is_behind_error_ = false;
};

}  // namespace bounty
