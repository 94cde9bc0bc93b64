#pragma once

#include <string>
#include <vector>

#include "cli/exit_code.hpp"
#include "cli/options/options.hpp"

namespace bounty::cli {

/// A command, and what it goes by.
struct CommandLine {
  ExitCode (*run)(const Options&);
  Options options{};
};

/// What the arguments (the program's own name left out) ask for. Throws UsageError.
CommandLine parse_command_line(const std::vector<std::string>& arguments);

}  // namespace bounty::cli
