#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/options/help.hpp"

namespace bounty::cli {
namespace {

constexpr std::string_view zsh_beginning = R"(#compdef bounty
# zsh completion of bounty, written by: bounty completion zsh

_bounty() {
  if ((CURRENT == 2)); then
    local -a commands=(
)";

constexpr std::string_view zsh_middle = R"(    )
    _describe -t commands command commands
    _arguments '(- *)'{-h,--help}'[the commands]' '(- *)--version[the version of this program]'
    return
  fi
  local command=$words[2]
  shift words
  ((CURRENT--))
  case $command in
)";

/// zsh calls the function if it finds the script in its path; `source` only defines it.
constexpr std::string_view zsh_end = R"(  esac
}

if [[ $funcstack[1] == _bounty ]]; then
  _bounty "$@"
else
  compdef _bounty bounty
fi
)";

/// Escapes the text for single quotes, and for the parts that _describe and _arguments split at
/// colons.
std::string zsh_quoted(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '\'') {
      result += R"('\'')";
      continue;
    }
    if (c == '[' || c == ']' || c == ':' || c == '\\') result += '\\';
    result += c;
  }
  return result;
}

/// Returns the name of a value and what completes it, such as `:FILE:_files`.
std::string action_of(const ShownValue& value) {
  if (value.kind == ValueKind::path) return fmt::format(":{}:_files", value.name);
  if (value.words.empty()) return fmt::format(":{}: ", value.name);
  return fmt::format(": :({})", fmt::join(value.words, " "));
}

/// Returns an argument such as `'(-o --output)'{-o+,--output=}'[write to this file]:FILE:_files'`.
std::string argument_of(const ShownOption& option) {
  std::vector<std::string> names;
  for (const std::string_view name : option.names) {
    const std::string_view joint = name.starts_with("--") ? "=" : "+";
    names.push_back(option.value.name.empty() ? std::string(name)
                                              : fmt::format("{}{}", name, joint));
  }
  const std::string all = fmt::format("{}", fmt::join(names, ","));
  const std::string alternatives =
      names.size() == 1 ? fmt::format("'{}", all)
                        : fmt::format("'({})'{{{}}}'", fmt::join(option.names, " "), all);
  const std::string action = option.value.name.empty() ? "" : action_of(option.value);
  return fmt::format("{}[{}]{}'", alternatives, zsh_quoted(option.meaning), action);
}

std::string case_of(const Command& command) {
  std::vector<std::string> arguments;
  for (const ShownOption& option : shown_options(command)) arguments.push_back(argument_of(option));
  const ShownValue operand = shown_operand(command);
  const std::string_view position = command.operand.most == 1 ? "1" : "*";
  if (!operand.name.empty())
    arguments.push_back(fmt::format("'{}{}'", position, action_of(operand)));
  return fmt::format("    {})\n      _arguments -s -S \\\n        {}\n      ;;\n", command.name,
                     fmt::join(arguments, " \\\n        "));
}

}  // namespace

std::string zsh_completion(Commands commands) {
  std::string text(zsh_beginning);
  for (const Command* command : commands) {
    text += fmt::format("      '{}:{}'\n", command->name, zsh_quoted(command->summary));
  }
  text += zsh_middle;
  for (const Command* command : commands) text += case_of(*command);
  return text + std::string(zsh_end);
}

}  // namespace bounty::cli
