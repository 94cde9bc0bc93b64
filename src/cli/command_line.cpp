#include "cli/command_line.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>

#include "bounty/print.hpp"
#include "cli/messages.hpp"
#include "cli/next_step.hpp"
#include "cli/options/habits.hpp"
#include "cli/options/help.hpp"
#include "names/suggestion.hpp"
#include "version.hpp"

namespace bounty::cli {
namespace {

constexpr std::array commands = {
    &init_command,   &calc_command,   &advise_command, &check_command,      &review_command,
    &batch_command,  &merge_command,  &pay_command,    &credits_command,    &diff_command,
    &verify_command, &policy_command, &schema_command, &completion_command, &help_command,
};

CommandLine help_about(std::vector<std::string> topics) {
  CommandLine line{help_command.run};
  line.options.operands = std::move(topics);
  return line;
}

/// Ignores all topics but the first.
CommandLine parse_help(const std::vector<std::string>& topics) {
  if (topics.empty() || topics.front() == help_command.name) return help_about({});
  if (topics.front() != "--man")
    return help_about({std::string(find_command(topics.front()).name)});
  CommandLine line{help_command.run};
  line.options.wants_manual = true;
  return line;
}

Options parse_or_show_usage(const Command& command, const std::vector<std::string>& words) {
  try {
    return parse_options(command, words);
  } catch (MissingArgument& error) {
    error.set_usage("  " + usage_line(command, columns_of_page(STDERR_FILENO) - 2));
    throw;
  }
}

CommandLine parse(const Command& command, const std::vector<std::string>& words) {
  Options options = parse_or_show_usage(command, words);
  if (options.wants_help) return help_about({std::string(command.name)});
  return {command.run, std::move(options)};
}

ExitCode print_version(const Options&) {
  print_result(fmt::format("bounty {}\n", version));
  return ExitCode::done;
}

/// Options that need no command; all others follow one.
constexpr std::array<std::string_view, 2> options_alone = {"--help", "--version"};

bool is_option_alone(std::string_view word) {
  return std::ranges::find(options_alone, word) != options_alone.end();
}

Hint hint_for_first_option(std::string_view word) {
  if (word == "-v" || word == "-V") return did_you_mean({"--version"}, is_option_alone);
  Hint hint = hint_for_name(word, options_alone);
  return hint.empty() ? "the command comes first: bounty calc ..." : hint;
}

/// Returns a hint if the word is a submission without a command, or the name of a command in other
/// programs; else "".
Hint hint_for_first_word(std::string_view word) {
  if (word == "version") return did_you_mean({"--version"}, is_option_alone);
  if (!word.ends_with(".json")) return hint_for_habit(word);
  const std::string command = command_on("calc", std::string(word));
  if (command.empty()) return "the command comes first: bounty calc ...";
  return fmt::format("did you mean {}?", command);
}

/// A script without a command most likely has an empty variable; a person needs the list of
/// commands.
UsageError no_command() {
  UsageError error("a command is missing");
  error.set_usage("\n" + help(commands_but_help(), columns_of_page(STDERR_FILENO)));
  return error;
}

}  // namespace

Commands all_commands() { return commands; }

Commands commands_but_help() { return all_commands().first(commands.size() - 1); }

const Command& find_command(std::string_view name, Hint hint) {
  std::vector<std::string_view> names = {help_command.name};
  for (const Command* command : commands_but_help()) {
    if (command->name == name) return *command;
    names.push_back(command->name);
  }
  if (hint.empty()) hint = hint_for_name(name, names);
  if (hint.empty()) hint = "bounty help lists the commands";
  throw UsageError(fmt::format("unknown command {}", in_quotes(name)), hint);
}

CommandLine parse_command_line(const std::vector<std::string>& arguments) {
  if (arguments.empty()) throw no_command();
  const std::string& first = arguments.front();
  const std::vector<std::string> rest(arguments.begin() + 1, arguments.end());
  if (first == "help" || first == "--help" || first == "-h") return parse_help(rest);
  if (first == "--version") return {print_version};
  if (first.starts_with('-'))
    throw UsageError("unknown option " + in_quotes(first), hint_for_first_option(first));
  return parse(find_command(first, hint_for_first_word(first)), rest);
}

}  // namespace bounty::cli
