#pragma once

#include <string>

#include "cli/command_table.hpp"

namespace bounty::cli {

/// What `bounty help` says: examples first, then the commands.
std::string help();

/// What `bounty help COMMAND` says: examples first, then the options that `app` has.
std::string help_for(const CommandEntry& entry, const CLI::App& app);

}  // namespace bounty::cli
