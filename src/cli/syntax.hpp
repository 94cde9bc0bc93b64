#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command_table.hpp"

namespace bounty::cli {

/// An option as the command line has it.
struct OptionSyntax {
  std::vector<std::string> names;  ///< with their dashes, short ones first
  std::string value;               ///< FILE, text|json, AMOUNT, ...; "" for a flag
  std::string meaning;
};

/// A command as shells complete it, and as the manual shows it.
struct CommandSyntax {
  std::string name;
  std::string_view summary;
  std::vector<OptionSyntax> options;
  std::string operand;  ///< FILE, PATH..., bash|zsh|fish; "" where it has none
  std::string_view operand_meaning;
};

/// The parser of a command's options, which writes what it finds into `words`.
std::unique_ptr<CLI::App> make_app(const CommandEntry& entry, Words& words);

/// A command's options, in the order of its help.
std::vector<OptionSyntax> options_of(const CommandEntry& entry);

/// What the command's operand is called in its usage; "" where it has none.
std::string_view operand_of(const CommandEntry& entry);

/// Every command, with help.
std::vector<CommandSyntax> all_commands();

/// The words that a value is one of: `text|json` has two. Empty where it is anything else.
std::vector<std::string_view> words_of(std::string_view value);

/// Whether a value names a file or a folder.
bool is_path(std::string_view value);

}  // namespace bounty::cli
