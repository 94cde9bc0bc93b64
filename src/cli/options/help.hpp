#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/command_table.hpp"
#include "cli/syntax.hpp"

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

/// The manual page bounty(1), in roff with the macros of man(7).
std::string man_page();

/// Scripts for shells, one each, which complete commands, options, and values that are words. Where
/// files are meant the shell completes files, where anything else is meant nothing.
std::string bash_completion(std::span<const CommandSyntax> commands);
std::string zsh_completion(std::span<const CommandSyntax> commands);
std::string fish_completion(std::span<const CommandSyntax> commands);

}  // namespace bounty::cli
