#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/options/command.hpp"

namespace bounty::cli {

/// A value as help shows it and shells complete it.
struct ShownValue {
  Kind kind = Kind::flag;
  std::string name{};  ///< FILE, text|json, AMOUNT, ...; "" where there is none
  std::vector<std::string_view> words{};
};

/// The same of an option.
struct ShownOption {
  std::vector<std::string_view> names;  ///< with their dashes, a short one first
  ShownValue value;
  std::string_view meaning;
};

std::vector<ShownOption> shown_options(const Command& command);

/// Whether it has options beside --help.
bool has_own_options(const Command& command);

/// What stands behind the options; no name where nothing does.
ShownValue shown_operand(const Command& command);

/// `Usage: bounty calc [OPTIONS] FILE`, in so many columns.
std::string usage_line(const Command& command, std::size_t columns);

/// What `bounty help` says, in so many columns: examples first, then the commands.
std::string help(Commands commands, std::size_t columns);

/// What `bounty help COMMAND` says: examples first, then its options.
std::string help_for(const Command& command, std::size_t columns);

/// The manual page bounty(1), in roff with the macros of man(7).
std::string man_page(Commands commands, const Command& help_command);

/// Scripts for shells, one each, which complete commands, options, and values that are words. Where
/// files are meant the shell completes files, where anything else is meant nothing.
std::string bash_completion(Commands commands);
std::string zsh_completion(Commands commands);
std::string fish_completion(Commands commands);

}  // namespace bounty::cli
