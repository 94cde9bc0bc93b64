#pragma once

#include <stdexcept>
#include <string>

namespace bounty::cli {

/// A command line that makes no sense. Thrown while it is read, shown by main.
class UsageError : public std::runtime_error {
 public:
  explicit UsageError(const std::string& message, std::string hint = "")
      : std::runtime_error(message), hint_(std::move(hint)) {}

  [[nodiscard]] const std::string& hint() const { return hint_; }

 private:
  std::string hint_;
};

}  // namespace bounty::cli
