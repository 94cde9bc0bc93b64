#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>

#include "cli/options/command.hpp"
#include "cli/options/habits.hpp"
#include "cli/options/values.hpp"
#include "files/descriptor.hpp"
#include "files/paths.hpp"
#include "unicode/ascii.hpp"

namespace bounty::cli {
namespace {

void add_option(CLI::App& app, const Option& option) {
  const std::string names(option.names);
  if (option.name() == "--help") {
    app.set_help_flag(names);
  } else if (option.value.kind == ValueKind::flag) {
    app.add_flag(names);
  } else {
    CLI::Option* added = app.add_option(names);
    if (std::holds_alternative<std::vector<std::string> Options::*>(option.member)) {
      added->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    }
  }
}

/// Returns the option with this name, or null. CLI11's own lookup terminates the program if memory
/// runs out.
const CLI::Option* find_option(const CLI::App& app, const std::string& name) {
  for (const CLI::Option* option : app.get_options()) {
    if (option->check_name(name)) return option;
  }
  return nullptr;
}

bool takes_value(const CLI::Option& option) { return option.get_items_expected_max() != 0; }

/// Returns a hint for a file whose name begins with a dash.
Hint hint_for_file(const std::string& word) {
  return did_you_mean({"./" + word}, exists_behind_links);
}

/// Returns the operands. CLI11 does not consume operands and unknown options; the latter are
/// refused here.
std::vector<std::string> operands_of(const Command& command, const CLI::App& app) {
  std::vector<std::string> operands;
  bool is_operand = false;
  for (const std::string& word : app.remaining()) {
    if (!is_operand && word == "--") {
      is_operand = true;
    } else if (is_operand || word == "-" || !word.starts_with('-')) {
      operands.push_back(word);
    } else {
      if (exists_behind_links(word))
        throw UsageError("unknown option " + in_quotes(word), hint_for_file(word));
      throw UsageError("unknown option " + in_quotes(word),
                       hint_for_option(command, word, [&](const Option& option) {
                         return find_option(app, std::string(option.name()))->count() != 0;
                       }));
    }
  }
  return operands;
}

UsageError empty_value_of(const CLI::Option& option) {
  return UsageError(option.get_name() + ": the value is empty");
}

/// CLI11 would accept a value for a flag, and would use the next word in place of an empty value.
void refuse_odd_values(const CLI::App& app, const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    if (word == "--") break;
    const std::size_t equals = word.find('=');
    if (!word.starts_with("--") || equals == std::string::npos) continue;
    const CLI::Option* option = find_option(app, word.substr(0, equals));
    if (option == nullptr) continue;
    if (!takes_value(*option)) throw UsageError(option->get_name() + " takes no value");
    if (equals + 1 == word.size()) throw empty_value_of(*option);
  }
}

/// An empty word most likely comes from a variable that is not set. Continuing without it could
/// cost money.
void refuse_empty_words(const CLI::App& app, const std::vector<std::string>& operands) {
  if (std::ranges::find(operands, "") != operands.end()) {
    throw UsageError("a file name is empty");
  }
  for (const CLI::Option* option : app.get_options()) {
    const std::vector<std::string>& values = option->results();
    if (std::ranges::find(values, "") != values.end()) throw empty_value_of(*option);
  }
}

/// CLI11's messages begin with the option, followed by its own wording of the error.
std::string option_in(const std::string& message) { return message.substr(0, message.find(':')); }

/// Returns false if the words ask for help, even if others are invalid.
bool parse(const Command& command, CLI::App& app, const std::vector<std::string>& words) {
  try {
    app.parse(std::vector<std::string>(words.rbegin(), words.rend()));
    return true;
  } catch (const CLI::CallForHelp&) {
    return false;
  } catch (const CLI::ParseError& error) {
    operands_of(command, app);  // refuses an unknown option first
    throw UsageError(option_in(error.what()) + ": give it once, with one value");
  }
}

/// Returns true if the operand is left out and standard input is a pipe that takes its place.
bool is_pipe_meant(const Command& command, const std::vector<std::string>& words) {
  const bool is_read_already = std::ranges::any_of(
      words, [](const std::string& word) { return word == "-" || word.ends_with("=-"); });
  return command.operand.is_read_from_pipe && !is_read_already && has_redirected_input();
}

void check_operands(const Operand& operand, const std::vector<std::string>& given) {
  if (operand.least <= given.size() && given.size() <= operand.most) return;
  const std::string hint(operand.hint);
  if (operand.most == 0) throw UsageError("unexpected " + in_quotes(given.front()), hint);
  if (!operand.wrong_number.empty()) throw MissingArgument(std::string(operand.wrong_number), hint);
  if (given.empty()) throw MissingArgument(fmt::format("{} is missing", operand.name));
  throw UsageError(
      fmt::format("one {} at a time: unexpected {}", operand.name, in_quotes(given[operand.most])));
}

/// Returns a list such as `text, markdown or html`.
std::string listed(Set<Format> formats) {
  const std::vector<Word<Format>> words = words_for(formats);
  std::string text;
  for (const Word<Format>& word : words) {
    if (&word != &words.front()) text += &word == &words.back() ? " or " : ", ";
    text += word.text;
  }
  return text;
}

std::string_view word_of(Format format) {
  return std::ranges::find(format_words, format, &Word<Format>::meaning)->text;
}

/// Takes the format from the extension of the output unless --format is given. Refuses an extension
/// that contradicts the format.
void take_format_of_output(const Command& command, Options& options) {
  const auto said = std::ranges::find_if(name_endings, [&](const NameEnding& name) {
    return ends_with_in_any_case(options.output, name.ending);
  });
  if (said == name_endings.end() || command.formats.is_empty()) return;
  const std::vector<Word<Format>> meant = words_for(said->formats);
  if (options.has("--format")) {
    if (said->formats.contains(options.format)) return;
    throw UsageError(fmt::format("--output {} means {}, but --format says {}", options.output,
                                 said->word(), word_of(options.format)),
                     "give another name or omit --format");
  }
  const auto printed = std::ranges::find_if(
      meant, [&](const Word<Format>& word) { return command.formats.contains(word.meaning); });
  if (printed == meant.end()) {
    throw UsageError(fmt::format("--output {} means {}, which {} does not print", options.output,
                                 said->word(), command.name),
                     fmt::format("{} prints {}", command.name,
                                 fmt::join(texts_of<Format>(words_for(command.formats)), ", ")));
  }
  options.format = printed->meaning;
}

void refuse_unless_printed(const Option& option, Format format) {
  if (option.formats.is_empty() || option.formats.contains(format)) return;
  throw UsageError(fmt::format("{} needs --format {}", option.name(), listed(option.formats)),
                   std::string(option.hint));
}

}  // namespace

std::string policy_of_environment() {
  const char* policy = std::getenv("BOUNTY_POLICY");
  return policy == nullptr ? "" : policy;
}

Options parse_options(const Command& command, const std::vector<std::string>& words) {
  const std::vector<const Option*> known = options_of(command.id);
  CLI::App app;
  app.allow_extras();
  for (const Option* option : known) add_option(app, *option);
  refuse_odd_values(app, words);
  Options options;
  options.wants_help = !parse(command, app, words);
  if (options.wants_help) return options;
  options.operands = operands_of(command, app);
  refuse_empty_words(app, options.operands);
  if (options.operands.empty() && is_pipe_meant(command, words)) options.operands = {"-"};
  check_operands(command.operand, options.operands);
  std::vector<GivenOption> given;
  for (const Option* option : known) {
    for (const std::string& text : find_option(app, std::string(option->name()))->results()) {
      given.push_back({option, text});
      options.given.push_back(option->name());
    }
  }
  if (command.check_given != nullptr) command.check_given(options);
  for (const GivenOption& option : given) read_value(option, command.formats, options);
  take_format_of_output(command, options);
  for (const GivenOption& option : given) refuse_unless_printed(*option.option, options.format);
  if (!options.has("--policy")) options.policy = policy_of_environment();
  if (options.output == "-") options.output.clear();
  if (command.check_values != nullptr) command.check_values(options);
  return options;
}

}  // namespace bounty::cli
