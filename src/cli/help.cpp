#include "cli/help.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "report/display_text.hpp"
#include "report/page.hpp"

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
  std::string text = "  " + name;
  if (text.size() + 2 > column) text += '\n' + std::string(column, ' ');
  text.append(column - std::min(column, text.size()), ' ');
  return text + wrapped(meaning, page_width - column, column) + "\n";
}

/// `-o, --output FILE`
std::string name_of(const CLI::Option& option) {
  std::vector<std::string> names;
  for (const std::string& name : option.get_snames()) names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) names.push_back("--" + name);
  std::string text = fmt::format("{}", fmt::join(names, ", "));
  const std::string value = option.get_type_name();
  return value.empty() ? text : text + " " + value;
}

}  // namespace

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
  text += "\nOptions:\n";
  text += described("-h, --help", "the same as help");
  text += described("--version", "the version of this program");
  text += "\nExit codes:\n";
  text += described("0", "done");
  text += described("1", "a document was rejected");
  text += described("2", "wrong usage");
  text += described("3", "a file could not be read or written");
  text += described("4", "a batch comes to more than its budget, rejections or not");
  return text;
}

std::string help_for(const CommandEntry& entry, const CLI::App& app) {
  std::string text = fmt::format("{}.\n\nExamples:\n{}\nUsage: bounty {} {}\n", entry.summary,
                                 indented(entry.examples), entry.name, entry.usage);
  if (!entry.operand.empty()) {
    const std::string_view name = entry.usage.substr(entry.usage.rfind(' ') + 1);
    text += "\n" + described(std::string(name), entry.operand);
  }
  text += "\nOptions:\n";
  for (const CLI::Option* option : app.get_options()) {
    text += described(name_of(*option), option->get_description());
  }
  return text;
}

}  // namespace bounty::cli
