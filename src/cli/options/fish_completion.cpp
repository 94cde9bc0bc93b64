#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/options/help.hpp"

namespace bounty::cli {
namespace {

constexpr std::string_view fish_beginning =
    R"(# fish completion of bounty, written by: bounty completion fish

function __bounty_command_is
    set -l words (commandline -opc)
    test "$words[2]" = "$argv[1]"
end

complete -c bounty -f
complete -c bounty -n '__bounty_command_is ""' -s h -l help -d 'the commands'
complete -c bounty -n '__bounty_command_is ""' -l version -d 'the version of this program'
)";

/// Returns the text in single quotes.
std::string fish_quoted(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '\'' || c == '\\') result += '\\';
    result += c;
  }
  return "'" + result + "'";
}

/// Returns the options of `complete` for a value: files, words or nothing.
std::string values_of(const ShownValue& value) {
  if (value.kind == ValueKind::path) return " -F";
  return value.words.empty() ? " -f" : fmt::format(" -f -a '{}'", fmt::join(value.words, " "));
}

std::string line_for(const Command& command, std::string_view rest) {
  return fmt::format("complete -c bounty -n '__bounty_command_is {}'{}\n", command.name, rest);
}

std::string line_of(const Command& command, const ShownOption& option) {
  std::string text;
  for (const std::string_view name : option.names) {
    const bool is_long = name.starts_with("--");
    text += fmt::format(" {} {}", is_long ? "-l" : "-s", name.substr(is_long ? 2 : 1));
  }
  if (!option.value.name.empty()) text += " -r" + values_of(option.value);
  return line_for(command, text + " -d " + fish_quoted(option.meaning));
}

std::string lines_of(const Command& command) {
  std::string text = fmt::format("\ncomplete -c bounty -n '__bounty_command_is \"\"' -a {} -d {}\n",
                                 command.name, fish_quoted(command.summary));
  for (const ShownOption& option : shown_options(command)) text += line_of(command, option);
  const ShownValue operand = shown_operand(command);
  if (!operand.name.empty()) text += line_for(command, values_of(operand));
  return text;
}

}  // namespace

std::string fish_completion(Commands commands) {
  std::string text(fish_beginning);
  for (const Command* command : commands) text += lines_of(*command);
  return text;
}

}  // namespace bounty::cli
