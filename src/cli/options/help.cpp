#include "cli/options/help.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/exit_code.hpp"
#include "cli/options/values.hpp"
#include "report/parts/display_text.hpp"
#include "unicode/ascii.hpp"

namespace bounty::cli {
namespace {

ShownValue value_of_words(std::vector<std::string_view> words) {
  return {Kind::word, fmt::format("{}", fmt::join(words, "|")), std::move(words)};
}

ShownValue shown_value(const Option& option, Set<Format> formats) {
  if (option.value.kind == Kind::word) return value_of_words(choices_of(option, formats));
  return {option.value.kind, std::string(option.value.name)};
}

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

std::vector<ShownOption> shown_options(const Command& command) {
  std::vector<ShownOption> shown;
  for (const Option* option : options_of(command.id)) {
    std::vector<std::string_view> names;
    if (!option->short_name().empty()) names.push_back(option->short_name());
    names.push_back(option->name());
    shown.push_back({std::move(names), shown_value(*option, command.formats), option->meaning});
  }
  return shown;
}

bool has_own_options(const Command& command) { return options_of(command.id).size() > 1; }

ShownValue shown_operand(const Command& command) {
  const Operand& operand = command.operand;
  if (operand.words != nullptr) return value_of_words(operand.words());
  if (operand.most == 0) return {};
  std::string name(operand.name);
  if (operand.most == Operand::any_number) name += "...";
  if (operand.least == 0 && operand.most == 1) name = "[" + name + "]";
  return {Kind::path, std::move(name)};
}

std::string usage_line(const Command& command) {
  const std::string usage = fmt::format("Usage: bounty {} {}", command.name, usage_of(command));
  return wrapped(usage, page_width, 2) + "\n";
}

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
  std::string text = fmt::format("{}.\n\nExamples:\n{}\n{}", command.summary,
                                 indented(command.examples), usage_line(command));
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
