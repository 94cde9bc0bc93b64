#include "cli/syntax.hpp"

#include "values/ascii.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>

namespace bounty::cli {
namespace {

OptionSyntax syntax_of(const CLI::Option& option) {
  OptionSyntax syntax{{}, option.get_type_name(), option.get_description()};
  for (const std::string& name : option.get_snames()) syntax.names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) syntax.names.push_back("--" + name);
  return syntax;
}

/// help is no entry of the table: it is about all of them.
CommandSyntax help_among(const std::vector<CommandSyntax>& commands) {
  std::vector<std::string> names;
  names.reserve(commands.size());
  for (const CommandSyntax& command : commands) names.push_back(command.name);
  return {"help",
          "All commands, or one of them",
          {{{"--man"}, "", "all of it as a manual page"}},
          fmt::format("{}", fmt::join(names, "|")),
          "the command"};
}

}  // namespace

std::unique_ptr<CLI::App> make_app(const CommandEntry& entry, Words& words) {
  auto app = std::make_unique<CLI::App>();
  app->set_help_flag("-h,--help", "this text");
  app->allow_extras();
  entry.add_options(*app, words);
  return app;
}

std::vector<OptionSyntax> options_of(const CommandEntry& entry) {
  Words words;
  const std::unique_ptr<CLI::App> app = make_app(entry, words);
  std::vector<OptionSyntax> options;
  for (const CLI::Option* option : app->get_options()) options.push_back(syntax_of(*option));
  return options;
}

std::string_view operand_of(const CommandEntry& entry) {
  return entry.operand.empty() ? "" : entry.usage.substr(entry.usage.rfind(' ') + 1);
}

std::vector<CommandSyntax> all_commands() {
  std::vector<CommandSyntax> commands;
  for (const CommandEntry& entry : command_table()) {
    commands.push_back({std::string(entry.name), entry.summary, options_of(entry),
                        std::string(operand_of(entry)), entry.operand});
  }
  commands.push_back(help_among(commands));
  return commands;
}

std::vector<std::string_view> words_of(std::string_view value) {
  if (value.find('|') == std::string_view::npos) return {};
  return split(value, '|');
}

bool is_path(std::string_view value) {
  constexpr std::array<std::string_view, 9> paths = {
      "FILE", "PATH", "PATH...", "NEW", "README", "DIR", "[DIR]", "RECORD", "RESULT..."};
  return std::ranges::find(paths, value) != paths.end();
}

}  // namespace bounty::cli
