#pragma once

#include <span>
#include <string>

#include "cli/syntax.hpp"

namespace bounty::cli {

/// Scripts for shells, one each, which complete commands, options, and values that are words. Where
/// files are meant the shell completes files, where anything else is meant nothing.
std::string bash_completion(std::span<const CommandSyntax> commands);
std::string zsh_completion(std::span<const CommandSyntax> commands);
std::string fish_completion(std::span<const CommandSyntax> commands);

}  // namespace bounty::cli
