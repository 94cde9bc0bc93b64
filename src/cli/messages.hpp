#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "bounty/diagnostic.hpp"

namespace bounty::cli {

/// Writes the result to standard output. Throws WriteError.
void print_result(std::string_view text);

/// Writes anything else to standard error, wrapped to the width of the terminal. Ignores failures
/// to write: then only the exit code reports what happened.
void print_message(std::string_view text) noexcept;

/// Like print_message(), but for text that the user may copy: leaves long lines unbroken.
void print_unbroken(std::string_view text) noexcept;

/// The message if an allocation fails.
inline constexpr std::string_view no_memory = "bounty: there is not enough memory\n";

/// An invalid command line. Thrown while it is parsed, reported by main().
class UsageError : public std::runtime_error {
 public:
  explicit UsageError(const std::string& message, Hint hint = {})
      : std::runtime_error(message), hint_(std::move(hint)) {}

  [[nodiscard]] const Hint& hint() const { return hint_; }

  /// Usage lines of the help text, printed after the hint; "" if the message is enough.
  [[nodiscard]] const std::string& usage() const { return usage_; }
  void set_usage(std::string usage) { usage_ = std::move(usage); }

 private:
  Hint hint_;
  std::string usage_;
};

/// A required argument is missing; the usage lines show where it belongs.
class MissingArgument : public UsageError {
 public:
  using UsageError::UsageError;
};

}  // namespace bounty::cli
