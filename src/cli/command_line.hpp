#pragma once

#include <string>
#include <vector>

#include "cli/options/options.hpp"

namespace bounty::cli {

/// What the arguments (the program's own name left out) ask for. Throws UsageError.
Command parse_command_line(const std::vector<std::string>& arguments);

}  // namespace bounty::cli
