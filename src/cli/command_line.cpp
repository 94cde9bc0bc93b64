#include "cli/command_line.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>

#include "bounty/print.hpp"
#include "cli/command_table.hpp"
#include "cli/messages.hpp"
#include "cli/options/help.hpp"
#include "cli/syntax.hpp"
#include "cli/version.hpp"
#include "names/suggestion.hpp"
#include "values/ascii.hpp"

namespace bounty::cli {
namespace {

/// The nearest option that is not given yet, and that takes a value where the word has one.
std::string hint_for_option(const CLI::App& app, const std::string& word) {
  const std::size_t equals = word.find('=');
  const std::string value = equals == std::string::npos ? "" : word.substr(equals);
  const auto fits = [&](std::string_view name) {
    const CLI::Option* option = app.get_option_no_throw(std::string(name));
    return option->count() == 0 && (value.empty() || option->get_items_expected_max() != 0);
  };
  std::vector<std::string> known;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
  }
  const std::vector<std::string_view> names(known.begin(), known.end());
  std::vector<std::string> nearest = nearest_names(word.substr(0, equals), names);
  std::erase_if(nearest, [&](const std::string& name) { return !fits(name); });
  for (std::string& name : nearest) name += value;
  return did_you_mean(nearest, [](std::string_view) { return true; });
}

/// CLI11 leaves over what is no option: operands, and options that it does not know.
std::vector<std::string> take_operands(const CLI::App& app) {
  std::vector<std::string> operands;
  bool is_operand = false;
  for (const std::string& word : app.remaining()) {
    if (!is_operand && word == "--") {
      is_operand = true;
    } else if (is_operand || word == "-" || !word.starts_with('-')) {
      operands.push_back(word);
    } else {
      throw UsageError("unknown option " + in_quotes(word), hint_for_option(app, word));
    }
  }
  return operands;
}

/// CLI11 takes a value for a flag, and the next word for an empty value.
void refuse_odd_values(const CLI::App& app, const std::vector<std::string>& arguments) {
  for (const std::string& word : arguments) {
    if (word == "--") break;
    const std::size_t equals = word.find('=');
    if (!word.starts_with("--") || equals == std::string::npos) continue;
    const CLI::Option* option = app.get_option_no_throw(word.substr(0, equals));
    if (option == nullptr) continue;
    if (option->get_items_expected_max() == 0) {
      throw UsageError(option->get_name() + " takes no value");
    }
    if (equals + 1 == word.size()) throw UsageError(option->get_name() + ": the value is empty");
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

/// CLI11 names the option first, then what it misses in its own terms.
std::string option_in(const std::string& message) { return message.substr(0, message.find(':')); }

Command parse(const CommandEntry& entry, const std::vector<std::string>& arguments) {
  Words words;
  const auto app = make_app(entry, words);
  refuse_odd_values(*app, arguments);
  try {
    app->parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::CallForHelp&) {
    return PrintOptions{help_for(entry)};
  } catch (const CLI::ParseError& error) {
    take_operands(*app);
    throw UsageError(option_in(error.what()) + ": give it once, with one value");
  }
  words.operands = take_operands(*app);
  if (std::ranges::find(words.operands, "") != words.operands.end()) {
    throw UsageError("a file name is empty");
  }
  refuse_empty_values(*app);
  return entry.interpret(words);
}

Command parse_help(const std::vector<std::string>& topics) {
  if (topics.empty() || topics.front() == "help") return PrintOptions{help()};
  if (topics.front() == "--man") return PrintOptions{man_page()};
  return PrintOptions{help_for(find_command(topics.front()))};
}

/// Options that need no command; others stand behind one.
constexpr std::array<std::string_view, 2> options_alone = {"--help", "--version"};

bool is_option_alone(std::string_view word) {
  return std::ranges::find(options_alone, word) != options_alone.end();
}

std::string hint_for_first_option(std::string_view word) {
  if (word == "-v" || word == "-V") return did_you_mean({"--version"}, is_option_alone);
  const std::string hint = hint_for_name(word, options_alone);
  return hint.empty() ? "the command comes first: bounty calc ..." : hint;
}

/// Whether every shell takes the word as it is.
bool is_plain_word(std::string_view word) {
  constexpr std::string_view signs = "_./+,@%:=-";
  return std::ranges::all_of(word, [&](char c) {
    return is_letter_or_digit(c) || signs.find(c) != std::string_view::npos;
  });
}

/// A submission without a command, or an option that looks like one; "" for anything else.
std::string hint_for_first_word(std::string_view word) {
  if (word == "version") return did_you_mean({"--version"}, is_option_alone);
  if (!word.ends_with(".json")) return "";
  if (!is_plain_word(word)) return "the command comes first: bounty calc ...";
  return did_you_mean({Candidate{fmt::format("bounty calc {}", word), false}},
                      [](const Candidate&) { return true; });
}

}  // namespace

Command parse_command_line(const std::vector<std::string>& arguments) {
  if (arguments.empty()) throw UsageError("a command is missing", "bounty help lists them");
  const std::string& first = arguments.front();
  const std::vector<std::string> rest(arguments.begin() + 1, arguments.end());
  if (first == "help" || first == "--help" || first == "-h") return parse_help(rest);
  if (first == "--version") return PrintOptions{fmt::format("bounty {}\n", version)};
  if (first.starts_with('-'))
    throw UsageError("unknown option " + in_quotes(first), hint_for_first_option(first));
  return parse(find_command(first, hint_for_first_word(first)), rest);
}

}  // namespace bounty::cli
