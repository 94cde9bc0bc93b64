#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bounty/diagnostic.hpp"
#include "cli/options/command.hpp"

namespace bounty::cli {

/// One a file of the room of commands.
extern const Command init_command;
extern const Command calc_command;
extern const Command advise_command;
extern const Command check_command;
extern const Command review_command;
extern const Command batch_command;
extern const Command merge_command;
extern const Command pay_command;
extern const Command credits_command;
extern const Command diff_command;
extern const Command verify_command;
extern const Command policy_command;
extern const Command schema_command;
extern const Command completion_command;
extern const Command help_command;

/// Every command, in the order of help, which is the last.
Commands all_commands();

/// The same without help, which is about all of them.
Commands commands_but_help();

/// The command of this name, but help. Where there is none, throws UsageError with the hint, or
/// where that is "" with the nearest name.
const Command& find_command(std::string_view name, Hint hint = {});

/// A command, and what it goes by.
struct CommandLine {
  ExitCode (*run)(const Options&) = nullptr;
  Options options{};
};

/// What the arguments (the program's own name left out) ask for. Throws UsageError.
CommandLine parse_command_line(const std::vector<std::string>& arguments);

}  // namespace bounty::cli
