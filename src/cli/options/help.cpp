#include "cli/options/help.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/syntax.hpp"
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
std::string name_of(const OptionSyntax& option) {
  const std::string names = fmt::format("{}", fmt::join(option.names, ", "));
  return option.value.empty() ? names : names + " " + option.value;
}

/// Words with room between them, so that many of them can go on in the next line.
std::string spaced(std::string_view usage) {
  if (usage.size() < page_width / 2) return std::string(usage);
  return fmt::format("{}", fmt::join(split(usage, '|'), " | "));
}

constexpr std::array<ExitCodeMeaning, 5> exit_codes = {
    {{"0", "done"},
     {"1", "a document was rejected"},
     {"2", "wrong usage"},
     {"3", "a file could not be read or written"},
     {"4", "a batch comes to more than its budget, rejections or not"}}};

}  // namespace

std::span<const ExitCodeMeaning> exit_code_meanings() { return exit_codes; }

std::string help() {
  std::string text =
      "Turns a JSON task submission into an exact, itemized bounty.\n\n"
      "Examples:\n"
      "  bounty calc examples/ten_hours.json\n"
      "  bounty calc --explain examples/reverse_hash.json\n"
      "  bounty check examples/\n"
      "  bounty batch examples/batch\n\n"
      "Usage: bounty COMMAND [OPTIONS] ...\n\n"
      "Commands:\n";
  for (const CommandEntry& entry : command_table()) {
    text += described(std::string(entry.name), entry.summary);
  }
  text += described("help [COMMAND]", "This text, or the help of a command");
  text += described("help --man", "All of it as a manual page");
  text += "\nOptions:\n";
  text += described("-h, --help", "the same as help");
  text += described("--version", "the version of this program");
  text += "\nExit codes:\n";
  for (const ExitCodeMeaning& meaning : exit_code_meanings()) {
    text += described(std::string(meaning.code), meaning.text);
  }
  return text;
}

std::string help_for(const CommandEntry& entry) {
  const std::string usage = fmt::format("Usage: bounty {} {}", entry.name, spaced(entry.usage));
  std::string text = fmt::format("{}.\n\nExamples:\n{}\n{}\n", entry.summary,
                                 indented(entry.examples), wrapped(usage, page_width, 2));
  if (!entry.operand.empty()) {
    text += "\n" + described(spaced(operand_of(entry)), entry.operand);
  }
  text += "\nOptions:\n";
  for (const OptionSyntax& option : options_of(entry)) {
    text += described(name_of(option), option.meaning);
  }
  return text;
}

}  // namespace bounty::cli
