#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <new>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bounty/report.hpp"
#include "cli/command_line.hpp"
#include "cli/messages.hpp"
#include "cli/shared/submissions.hpp"
#include "files/descriptor.hpp"

namespace {

using namespace bounty::cli;

/// The arguments are not kept, because there may be thousands and the options contain the same
/// values.
ExitCode run_command(std::vector<std::string> arguments) {
  bounty::occupy_standard_streams();
  const CommandLine line = parse_command_line(std::exchange(arguments, {}));
  if (reads_from_terminal(line.options)) {
    print_message("bounty: reading what you type or paste; end with Ctrl-D\n");
  }
  const ExitCode code = line.run(line.options);
  bounty::close_standard_output();
  return code;
}

/// Ignores failures to write: then only the exit code reports what happened.
void try_to_say(const std::exception& error, std::string_view hint = "",
                std::string_view usage = "") noexcept {
  try {
    std::string text = fmt::format("bounty: {}\n", bounty::printable(error.what()));
    if (!hint.empty()) text += fmt::format("  hint: {}\n", bounty::printable(hint));
    print_message(text.append(usage));
  } catch (const std::exception&) {
    return;
  }
}

}  // namespace

int main(int argc, char** argv) {
  ExitCode code = ExitCode::file_error;
  try {
    code = run_command(std::vector<std::string>(argv + std::min(argc, 1), argv + argc));
  } catch (const UsageError& error) {
    try_to_say(error, error.hint().text, error.usage());
    code = ExitCode::wrong_usage;
  } catch (const std::bad_alloc&) {
    print_message(no_memory);
  } catch (const std::exception& error) {
    try_to_say(error);
  }
  return static_cast<int>(code);
}
