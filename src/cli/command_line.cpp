#include "cli/command_line.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "bounty/print.hpp"
#include "cli/command_table.hpp"
#include "cli/help.hpp"
#include "cli/usage_error.hpp"
#include "cli/version.hpp"
#include "text/nearest_name.hpp"

namespace bounty::cli {
namespace {

std::string hint_for_option(const CLI::App& app, const std::string& word) {
  std::vector<std::string> known;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
  }
  const std::vector<std::string_view> names(known.begin(), known.end());
  return hint_for_name(word.substr(0, word.find('=')), names);
}

/// CLI11 leaves what it does not know to us.
void refuse_unknown(const CLI::App& app) {
  for (const std::string& word : app.remaining()) {
    if (word == "--") continue;
    if (!word.starts_with('-')) throw UsageError(fmt::format("unexpected {}", in_quotes(word)));
    throw UsageError(fmt::format("unknown option {}", in_quotes(word)), hint_for_option(app, word));
  }
}

/// An empty value is a variable that was not set: to go on without it could cost money.
void refuse_empty_values(const CLI::App& app) {
  for (const CLI::Option* option : app.get_options()) {
    const std::vector<std::string>& values = option->results();
    if (std::ranges::find(values, "") == values.end()) continue;
    throw UsageError(option->get_name() + ": the value is empty");
  }
}

/// The option that CLI11 names in a message of its own.
std::string option_in(const std::string& message) {
  const std::size_t begin = std::min(message.find('-'), message.size());
  return message.substr(begin, message.find_first_of(" :=", begin) - begin);
}

std::unique_ptr<CLI::App> make_app(const CommandEntry& entry, Words& words) {
  auto app = std::make_unique<CLI::App>();
  app->set_help_flag("-h,--help", "this text");
  app->allow_extras();
  entry.add_options(*app, words);
  return app;
}

Command parse(const CommandEntry& entry, const std::vector<std::string>& arguments) {
  Words words;
  const auto app = make_app(entry, words);
  try {
    app->parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::CallForHelp&) {
    return PrintOptions{help_for(entry, *app)};
  } catch (const CLI::ArgumentMismatch& error) {
    refuse_unknown(*app);
    throw UsageError(option_in(error.what()) + ": give it once, with one value");
  } catch (const CLI::ParseError& error) {
    throw UsageError(option_in(error.what()) + " takes no value");
  }
  refuse_unknown(*app);
  refuse_empty_values(*app);
  return entry.interpret(words);
}

Command parse_help(const std::vector<std::string>& topics) {
  if (topics.empty() || topics.front() == "help") return PrintOptions{help()};
  const CommandEntry& entry = find_command(topics.front());
  Words words;
  return PrintOptions{help_for(entry, *make_app(entry, words))};
}

}  // namespace

Command parse_command_line(const std::vector<std::string>& arguments) {
  if (arguments.empty()) throw UsageError("a command is missing", "bounty help lists them");
  const std::string& first = arguments.front();
  const std::vector<std::string> rest(arguments.begin() + 1, arguments.end());
  if (first == "help" || first == "--help" || first == "-h") return parse_help(rest);
  if (first == "--version") return PrintOptions{fmt::format("bounty {}\n", version)};
  if (first.starts_with('-')) {
    throw UsageError(fmt::format("unknown option {}", in_quotes(first)),
                     "the command comes first: bounty calc " + first + " ...");
  }
  return parse(find_command(first), rest);
}

}  // namespace bounty::cli
