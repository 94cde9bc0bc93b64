#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/options/command.hpp"

namespace bounty::cli {

/// A value as the help text shows it and shells complete it.
struct ShownValue {
  ValueKind kind = ValueKind::flag;
  std::string name{};  ///< FILE, text|json, AMOUNT, ...; "" if there is no value
  std::vector<std::string_view> words{};
};

/// An option as the help text shows it and shells complete it.
struct ShownOption {
  std::vector<std::string_view> names;  ///< with their dashes, a short one first
  ShownValue value;
  std::string_view meaning;
};

std::vector<ShownOption> shown_options(const Command& command);

/// Returns true if the command has options other than --help.
bool has_own_options(const Command& command);

/// Returns the operand of the command; its name is "" if there is none.
ShownValue shown_operand(const Command& command);

/// Returns a line such as `Usage: bounty calc [OPTIONS] FILE`, wrapped to `columns`.
std::string usage_line(const Command& command, std::size_t columns);

/// Returns the text of `bounty help`, wrapped to `columns`: examples first, then the commands.
std::string help(Commands commands, std::size_t columns);

/// Returns the text of `bounty help COMMAND`, wrapped to `columns`: examples first, then the
/// options.
std::string help_for(const Command& command, std::size_t columns);

/// Returns the manual page bounty(1) in roff, with the macros of man(7).
std::string man_page(Commands commands, const Command& help_command);

/// Return a completion script for the shell. It completes commands, options, and values that are
/// words. Paths are left to the shell; other values are not completed.
std::string bash_completion(Commands commands);
std::string zsh_completion(Commands commands);
std::string fish_completion(Commands commands);

}  // namespace bounty::cli
