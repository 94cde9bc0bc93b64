#include "cli/output_guard.hpp"

#include <fmt/format.h>

#include "cli/messages.hpp"

namespace bounty::cli {
namespace {

/// What to do about it; "" where the message says it all.
std::string hint_for(const std::string& input, const std::string& output) {
  if (output.empty()) {
    return "name another file: a shell empties the one behind > before bounty begins";
  }
  return input == output ? "" : fmt::format("{} is the same file", output);
}

}  // namespace

OutputGuard::OutputGuard(const std::string& output)
    : output_(output), identity_(identity_of_output(output)) {}

void OutputGuard::check(const std::string& input) const {
  if (!identity_ || input.empty() || identity_of_input(input) != identity_) return;
  throw UsageError(fmt::format("{} is read: it cannot be the output",
                               input == "-" ? "the file of standard input" : input),
                   hint_for(input, output_));
}

void OutputGuard::check(const std::vector<std::string>& inputs) const {
  for (const std::string& input : inputs) check(input);
}

}  // namespace bounty::cli
