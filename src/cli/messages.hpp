#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "bounty/diagnostic.hpp"

namespace bounty::cli {

/// The result to standard output. Throws WriteError.
void print_result(std::string_view text);

/// Everything else goes to standard error, broken into lines that fit the terminal. Where that
/// cannot be written, the exit code has to say it all.
void print_message(std::string_view text) noexcept;

/// The same of what can be copied: a line that is too wide is left to the terminal.
void print_unbroken(std::string_view text) noexcept;

/// What is said where an allocation fails.
inline constexpr std::string_view no_memory = "bounty: there is not enough memory\n";

/// A command line that makes no sense. Thrown while it is read, shown by main.
class UsageError : public std::runtime_error {
 public:
  explicit UsageError(const std::string& message, Hint hint = {})
      : std::runtime_error(message), hint_(std::move(hint)) {}

  [[nodiscard]] const Hint& hint() const { return hint_; }

  /// Lines of help that say how the command line is written; "" where the message says enough.
  [[nodiscard]] const std::string& usage() const { return usage_; }
  void set_usage(std::string usage) { usage_ = std::move(usage); }

 private:
  Hint hint_;
  std::string usage_;
};

/// Something has to stand there, and does not: the usage shows where.
class MissingArgument : public UsageError {
 public:
  using UsageError::UsageError;
};

}  // namespace bounty::cli
