#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bounty/diagnostic.hpp"
#include "cli/options/command.hpp"

namespace bounty::cli {

/// Each is defined in a file of its own in commands/.
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

/// Returns all commands in the order of the help text; `help` is the last.
Commands all_commands();

/// Returns all commands except `help`.
Commands commands_but_help();

/// Returns the command with this name; `help` is never found. Throws UsageError if there is no such
/// command, with the hint, or with the nearest name if the hint is empty.
const Command& find_command(std::string_view name, Hint hint = {});

/// A command with the options that it runs with.
struct CommandLine {
  ExitCode (*run)(const Options&) = nullptr;
  Options options{};
};

/// Parses the arguments, which do not include the program's own name. Throws UsageError.
CommandLine parse_command_line(const std::vector<std::string>& arguments);

}  // namespace bounty::cli
