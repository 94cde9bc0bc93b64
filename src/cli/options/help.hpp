#pragma once

#include <string>

#include "cli/options/command.hpp"

namespace bounty::cli {

/// What `bounty help` says: examples first, then the commands.
std::string help(Commands commands);

/// What `bounty help COMMAND` says: examples first, then its options.
std::string help_for(const Command& command);

/// The manual page bounty(1), in roff with the macros of man(7).
std::string man_page(Commands commands, const Command& help_command);

/// Scripts for shells, one each, which complete commands, options, and values that are words. Where
/// files are meant the shell completes files, where anything else is meant nothing.
std::string bash_completion(Commands commands);
std::string zsh_completion(Commands commands);
std::string fish_completion(Commands commands);

}  // namespace bounty::cli
