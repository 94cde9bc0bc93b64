#include "cli/options/help.hpp"

#include <unistd.h>

#include <algorithm>

#include "cli/command_line.hpp"
#include "cli/messages.hpp"
#include "cli/terminal.hpp"
#include "report/parts/display_text.hpp"

namespace bounty::cli {
namespace {

std::vector<std::string_view> command_names() {
  std::vector<std::string_view> names;
  for (const Command* command : commands_but_help()) names.push_back(command->name);
  return names;
}

std::string text_of_help(const Options& options) {
  if (options.wants_manual) return man_page(commands_but_help(), help_command);
  const std::size_t columns = columns_of_page(STDOUT_FILENO);
  if (options.operands.empty()) return help(commands_but_help(), columns);
  return help_for(find_command(options.operands.front()), columns);
}

ExitCode run_help(const Options& options) {
  print_result(text_of_help(options));
  return ExitCode::done;
}

}  // namespace

const Command help_command = {
    .id = CommandName::help,
    .name = "help",
    .summary = "Show all commands, or the help of one",
    .examples = "",
    .operand = {.name = "COMMAND", .meaning = "the command", .most = 1, .words = command_names},
    .run = run_help,
};

}  // namespace bounty::cli
