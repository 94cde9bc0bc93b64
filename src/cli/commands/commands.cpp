#include "cli/commands/commands.hpp"

#include <fmt/format.h>

#include <array>

#include "bounty/print.hpp"
#include "cli/messages.hpp"
#include "names/suggestion.hpp"

namespace bounty::cli {
namespace {

constexpr std::array commands = {
    &init_command,   &calc_command,       &advise_command, &check_command,  &batch_command,
    &pay_command,    &credits_command,    &diff_command,   &verify_command, &policy_command,
    &schema_command, &completion_command, &help_command,
};

}  // namespace

Commands all_commands() { return commands; }

Commands commands_but_help() { return all_commands().first(commands.size() - 1); }

const Command& find_command(std::string_view name, std::string hint) {
  std::vector<std::string_view> names = {help_command.name};
  for (const Command* command : commands_but_help()) {
    if (command->name == name) return *command;
    names.push_back(command->name);
  }
  if (hint.empty()) hint = hint_for_name(name, names);
  if (hint.empty()) hint = "bounty help lists the commands";
  throw UsageError(fmt::format("unknown command {}", in_quotes(name)), hint);
}

}  // namespace bounty::cli
