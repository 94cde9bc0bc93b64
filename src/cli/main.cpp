#include <fmt/format.h>
#include <unistd.h>

#include <new>
#include <string>
#include <variant>
#include <vector>

#include "cli/command_line.hpp"
#include "cli/commands.hpp"
#include "cli/files.hpp"
#include "cli/output.hpp"
#include "cli/usage_error.hpp"

namespace {

using namespace bounty::cli;

ExitCode run_command(const std::vector<std::string>& arguments) {
  const Command command = parse_command_line(arguments);
  return std::visit([](const auto& options) { return run(options); }, command);
}

/// Where standard error cannot be written either, the exit code has to say it all.
void try_to_say(const std::string& message) {
  try {
    print_message("bounty: " + message + "\n");
  } catch (const WriteError&) {
  }
}

ExitCode run_and_report(const std::vector<std::string>& arguments) {
  try {
    return run_command(arguments);
  } catch (const UsageError& error) {
    const std::string hint = error.hint().empty() ? "" : "\n  hint: " + error.hint();
    try_to_say(bounty::printable(error.what()) + hint);
    return ExitCode::wrong_usage;
  } catch (const WriteError& error) {
    try_to_say(bounty::printable(error.what()));
    return ExitCode::file_error;
  } catch (const std::bad_alloc&) {
    try_to_say("not enough memory");
    return ExitCode::file_error;
  }
}

}  // namespace

int main(int argc, char** argv) {
  return static_cast<int>(run_and_report(std::vector<std::string>(argv + 1, argv + argc)));
}
