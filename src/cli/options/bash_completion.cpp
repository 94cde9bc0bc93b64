#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/options/help.hpp"

namespace bounty::cli {
namespace {

/// If there is no reply, bash completes files: see the end of the script.
constexpr std::string_view bash_beginning =
    R"(# bash completion of bounty, written by: bounty completion bash

_bounty_words() {
  local IFS=$' \t\n'  # the user may have changed it
  compopt +o default 2> /dev/null  # fails outside an edited line, where it is not needed
  COMPREPLY=($(compgen -W "$1" -- "$current"))
}

_bounty() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} word
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    _bounty_words ")";

constexpr std::string_view bash_middle = R"(-h --help --version"
    return
  fi
  # bash splits words at =, so --format=json is three words.
  if [[ $current == = ]]; then
    current=
  elif [[ $previous == = ]]; then
    previous=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  # There are no options after --.
  for word in "${COMP_WORDS[@]:2:COMP_CWORD-2}"; do
    if [[ $word == -- ]]; then previous=--; fi
  done
  case "${COMP_WORDS[1]} $previous" in
)";

constexpr std::string_view bash_end = R"(    *) _bounty_words "" ;;
  esac
}

complete -o default -F _bounty bounty
)";

std::string reply_for(const ShownValue& value) {
  if (value.kind == ValueKind::path) return ":";
  return fmt::format("_bounty_words \"{}\"", fmt::join(value.words, " "));
}

/// Returns a case such as `    "calc -o" | "calc --output") : ;;`.
std::string case_of(const Command& command, const ShownOption& option) {
  std::vector<std::string> patterns;
  for (const std::string_view name : option.names) {
    patterns.push_back(fmt::format("\"{} {}\"", command.name, name));
  }
  return fmt::format("    {}) {} ;;\n", fmt::join(patterns, " | "), reply_for(option.value));
}

std::string cases_of(const Command& command) {
  std::string text;
  std::string names;
  for (const ShownOption& option : shown_options(command)) {
    names += fmt::format("{} ", fmt::join(option.names, " "));
    if (!option.value.name.empty()) text += case_of(command, option);
  }
  names.pop_back();
  const std::string operand = reply_for(shown_operand(command));
  text += fmt::format("    \"{} --\") {} ;;\n", command.name, operand);
  text += fmt::format(
      "    \"{} \"*) if [[ $current == -* ]]; then _bounty_words \"{}\"; else {}; fi ;;\n",
      command.name, names, operand);
  return text;
}

}  // namespace

std::string bash_completion(Commands commands) {
  std::string names;
  std::string cases;
  for (const Command* command : commands) {
    names += fmt::format("{} ", command->name);
    cases += cases_of(*command);
  }
  return fmt::format("{}{}{}{}{}", bash_beginning, names, bash_middle, cases, bash_end);
}

}  // namespace bounty::cli
