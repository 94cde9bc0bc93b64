#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/command_table.hpp"

namespace bounty::cli {

struct ExitCodeMeaning {
  std::string_view code;
  std::string_view text;
};

/// What the shell is told, in the order of the codes.
std::span<const ExitCodeMeaning> exit_code_meanings();

/// What `bounty help` says: examples first, then the commands.
std::string help();

/// What `bounty help COMMAND` says: examples first, then its options.
std::string help_for(const CommandEntry& entry);

}  // namespace bounty::cli
