#include "cli/options/help.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/exit_code.hpp"
#include "report/html/page.hpp"
#include "report/parts/display_text.hpp"
#include "values/ascii.hpp"

namespace bounty::cli {
namespace {

/// The lines, each indented by two blanks.
std::string indented(std::string_view lines) {
  std::string text = "  ";
  for (const char c : lines) {
    text += c;
    if (c == '\n') text += "  ";
  }
  return text + "\n";
}

/// Names to the left, what they mean to the right of them, or below a name that leaves no room.
std::string described(const std::string& name, std::string_view meaning) {
  constexpr std::size_t column = 30;
  std::string text = "  " + wrapped(name, page_width - 2, 2);
  if (text.size() + 2 > column) text += '\n' + std::string(column, ' ');
  text.append(column - std::min(column, text.size()), ' ');
  return text + wrapped(meaning, page_width - column, column) + "\n";
}

/// `-o, --output FILE`
std::string name_of(const ShownOption& option) {
  const std::string names = fmt::format("{}", fmt::join(option.names, ", "));
  return option.value.name.empty() ? names : names + " " + option.value.name;
}

/// Words with room between them, so that many of them can go on in the next line.
std::string spaced(std::string_view usage) {
  if (usage.size() < page_width / 2) return std::string(usage);
  return fmt::format("{}", fmt::join(split(usage, '|'), " | "));
}

/// What stands behind the command's name.
std::string usage_of(const Command& command) {
  std::string usage = has_own_options(command) ? "[OPTIONS] " : "";
  if (!command.needed_options.empty()) usage += fmt::format("{} ", command.needed_options);
  usage += shown_operand(command).name;
  if (usage.ends_with(' ')) usage.pop_back();
  return spaced(usage);
}

}  // namespace

std::string help(Commands commands) {
  std::string text =
      "Turns a JSON task submission into an exact, itemized bounty.\n\n"
      "Examples:\n"
      "  bounty calc examples/ten_hours.json\n"
      "  bounty calc --explain examples/reverse_hash.json\n"
      "  bounty check examples/\n"
      "  bounty batch examples/batch\n\n"
      "Usage: bounty COMMAND [OPTIONS] ...\n\n"
      "Commands:\n";
  for (const Command* command : commands) {
    text += described(std::string(command->name), command->summary);
  }
  text += described("help [COMMAND]", "This text, or the help of a command");
  text += described("help --man", "All of it as a manual page");
  text += "\nOptions:\n";
  text += described("-h, --help", "the same as help");
  text += described("--version", "the version of this program");
  text += "\nExit codes:\n";
  for (const ExitCodeMeaning& meaning : exit_code_meanings) {
    text += described(std::string(meaning.code), meaning.text);
  }
  return text;
}

std::string help_for(const Command& command) {
  const std::string usage = fmt::format("Usage: bounty {} {}", command.name, usage_of(command));
  std::string text = fmt::format("{}.\n\nExamples:\n{}\n{}\n", command.summary,
                                 indented(command.examples), wrapped(usage, page_width, 2));
  if (const ShownValue operand = shown_operand(command); !operand.name.empty()) {
    text += "\n" + described(spaced(operand.name), command.operand.meaning);
  }
  text += "\nOptions:\n";
  for (const ShownOption& option : shown_options(command)) {
    text += described(name_of(option), option.meaning);
  }
  return text;
}

}  // namespace bounty::cli
