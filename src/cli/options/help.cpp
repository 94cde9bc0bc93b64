#include "cli/options/help.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "cli/exit_code.hpp"
#include "cli/options/values.hpp"
#include "report/parts/display_text.hpp"
#include "unicode/ascii.hpp"

namespace bounty::cli {
namespace {

ShownValue value_of_words(std::vector<std::string_view> words) {
  return {ValueKind::word, fmt::format("{}", fmt::join(words, "|")), std::move(words)};
}

ShownValue shown_value(const Option& option, Set<Format> formats) {
  if (option.value.kind == ValueKind::word) return value_of_words(choices_of(option, formats));
  return {option.value.kind, std::string(option.value.name)};
}

/// Takes the next word off a shell command; spaces in quotes belong to the word.
std::string_view take_word(std::string_view& line) {
  char quote = 0;
  std::size_t end = 0;
  for (; end < line.size() && (quote != 0 || line[end] != ' '); ++end) {
    if (line[end] == quote) {
      quote = 0;
    } else if (quote == 0 && line[end] == '\'') {
      quote = line[end];
    }
  }
  const std::string_view word = line.substr(0, end);
  line.remove_prefix(std::min(end + 1, line.size()));
  return word;
}

/// Formats the parts of a help text for a given number of columns.
class Help {
 public:
  explicit Help(std::size_t columns) : columns_(columns), meanings_(columns * 3 / 8) {}

  /// Puts the name on the left and its meaning on the right, or below if the name is too long.
  [[nodiscard]] std::string described(const std::string& name, std::string_view meaning) const {
    std::string text = "  " + wrapped(name, columns_ - 2, 2);
    if (text.size() + 2 > meanings_) text += '\n' + std::string(meanings_, ' ');
    text.append(meanings_ - std::min(meanings_, text.size()), ' ');
    return text + wrapped(meaning, columns_ - meanings_, meanings_) + "\n";
  }

  /// Wraps an example so that it can be pasted into a shell.
  [[nodiscard]] std::string example(std::string_view line) const {
    constexpr std::string_view goes_on = " \\";
    const std::string_view end = line.ends_with(goes_on) ? goes_on : "";
    line.remove_suffix(end.size());
    std::string text(2 + line.find_first_not_of(' '), ' ');
    const std::size_t indent = text.size() + 2;
    line.remove_prefix(text.size() - 2);
    text += take_word(line);
    std::size_t column = text.size();
    while (!line.empty()) {
      const std::string_view word = take_word(line);
      const std::string_view suffix = line.empty() ? end : goes_on;
      const bool fits = column + 1 + word.size() + suffix.size() <= columns_;
      if (fits) {
        text += ' ';
      } else {
        column = std::min(indent, columns_ - std::min(columns_, word.size()));
        text.append(goes_on).append("\n").append(column, ' ');
      }
      text += word;
      column += word.size() + (fits ? 1 : 0);
    }
    return text.append(end) + "\n";
  }

  [[nodiscard]] std::string examples(std::string_view lines) const {
    std::string text;
    for (const std::string_view line : split(lines, '\n')) text += example(line);
    return text;
  }

  [[nodiscard]] std::string paragraph(std::string_view text) const {
    return wrapped(text, columns_, 0) + "\n";
  }

  [[nodiscard]] std::string usage(std::string_view text) const {
    return wrapped(text, columns_ - 2, 2, 2) + "\n";
  }

  /// Puts spaces between alternatives, so that a long list can wrap.
  [[nodiscard]] std::string spaced(std::string_view usage) const {
    if (usage.size() < columns_ / 2) return std::string(usage);
    return fmt::format("{}", fmt::join(split(usage, '|'), " | "));
  }

 private:
  std::size_t columns_;
  std::size_t meanings_;
};

/// Returns the option with its value, such as `-o, --output FILE`.
std::string name_of(const ShownOption& option) {
  const std::string names = fmt::format("{}", fmt::join(option.names, ", "));
  return option.value.name.empty() ? names : names + " " + option.value.name;
}

/// Returns what follows the command's name in the usage line.
std::string usage_of(const Command& command) {
  std::string usage = has_own_options(command) ? "[OPTIONS] " : "";
  if (!command.needed_options.empty()) usage += fmt::format("{} ", command.needed_options);
  usage += shown_operand(command).name;
  if (usage.ends_with(' ')) usage.pop_back();
  return usage;
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
  return {ValueKind::path, std::move(name)};
}

std::string usage_line(const Command& command, std::size_t columns) {
  const Help help(columns);
  return help.usage(
      fmt::format("Usage: bounty {} {}", command.name, help.spaced(usage_of(command))));
}

std::string help(Commands commands, std::size_t columns) {
  const Help help(columns);
  std::string text = help.paragraph("Turns a JSON task submission into an exact, itemized bounty.");
  text += "\nExamples:\n";
  text += help.examples(
      "bounty calc examples/ten_hours.json\n"
      "bounty calc --explain examples/reverse_hash.json\n"
      "bounty check examples/\n"
      "bounty batch examples/batch");
  text += "\nUsage: bounty COMMAND [OPTIONS] ...\n\nCommands:\n";
  for (const Command* command : commands) {
    text += help.described(std::string(command->name), command->summary);
  }
  text += help.described("help [COMMAND]", "Show this text, or the help of a command");
  text += help.described("help --man", "Print the manual page");
  text += "\nOptions:\n";
  text += help.described("-h, --help", "show this text");
  text += help.described("--version", "show the version");
  text += "\nExit codes:\n";
  for (const ExitCodeMeaning& meaning : exit_code_meanings) {
    text += help.described(std::string(meaning.code), meaning.text);
  }
  return text;
}

std::string help_for(const Command& command, std::size_t columns) {
  const Help help(columns);
  std::string text =
      fmt::format("{}\nExamples:\n{}\n{}", help.paragraph(std::string(command.summary) + "."),
                  help.examples(command.examples), usage_line(command, columns));
  if (const ShownValue operand = shown_operand(command); !operand.name.empty()) {
    text += "\n" + help.described(help.spaced(operand.name), command.operand.meaning);
  }
  text += "\nOptions:\n";
  for (const ShownOption& option : shown_options(command)) {
    text += help.described(name_of(option), option.meaning);
  }
  return text;
}

}  // namespace bounty::cli
