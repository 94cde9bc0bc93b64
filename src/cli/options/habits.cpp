#include "cli/options/habits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/options/values.hpp"
#include "names/suggestion.hpp"

namespace bounty::cli {
namespace {

/// An option by the name that it has in other command-line tools, or in another command of ours. If
/// several rows have this name, the first one with an option of the command is used.
struct OptionHabit {
  std::string_view written;
  std::string_view option;
  std::string_view value{};  ///< what the name says besides the option; "" if nothing
};

constexpr std::array option_habits = {
    OptionHabit{"--fmt", "--format"},
    OptionHabit{"-f", "--format"},
    OptionHabit{"--output-format", "--format"},
    OptionHabit{"--to", "--format"},
    OptionHabit{"--type", "--format"},
    OptionHabit{"--md", "--format", "markdown"},
    OptionHabit{"--jsonl", "--format", "ndjson"},
    OptionHabit{"--jsonlines", "--format", "ndjson"},
    OptionHabit{"--journal", "--format", "ledger"},
    OptionHabit{"--hledger", "--format", "ledger"},
    OptionHabit{"--no-color", "--color", "never"},
    OptionHabit{"--no-colour", "--color", "never"},
    OptionHabit{"--nocolor", "--color", "never"},
    OptionHabit{"--plain", "--color", "never"},
    OptionHabit{"--colour", "--color"},
    OptionHabit{"-v", "--verbose"},
    OptionHabit{"-v", "--explain"},
    OptionHabit{"--verbose", "--explain"},
    OptionHabit{"--details", "--explain"},
    OptionHabit{"--why", "--explain"},
    OptionHabit{"--silent", "--quiet"},
    OptionHabit{"-s", "--quiet"},
    OptionHabit{"-R", "--recursive"},
    OptionHabit{"--threads", "--jobs"},
    OptionHabit{"--parallel", "--jobs"},
    OptionHabit{"--overwrite", "--force"},
    OptionHabit{"--file", "--output"},
    OptionHabit{"--order", "--sort"},
    OptionHabit{"--date-of-payment", "--date"},
    OptionHabit{"-?", "--help"},
    OptionHabit{"--usage", "--help"},
    OptionHabit{"--review", "--reviews"},
    OptionHabit{"--reviews", "--review"},
};

/// The option that the user meant by such a name, or null if there is none, and its value: what the
/// name says or, if it says none, what the user wrote; "" if neither.
struct MeantOption {
  const Option* option = nullptr;
  std::string_view value{};
};

/// `value` is the text after the `=` of the written option. A format's name as an option, such as
/// `--csv`, means that format.
MeantOption meant_option(const std::vector<const Option*>& known, std::string_view written,
                         std::string_view value) {
  for (const OptionHabit& habit : option_habits) {
    if (habit.written != written) continue;
    const auto option = std::ranges::find(known, habit.option, &Option::name);
    if (option != known.end()) return {*option, habit.value.empty() ? value : habit.value};
  }
  const std::string_view word = written.starts_with("--") ? written.substr(2) : "";
  if (std::ranges::find(format_words, word, &Word<Format>::text) == format_words.end()) return {};
  const auto option = std::ranges::find(known, "--format", &Option::name);
  return option == known.end() ? MeantOption{} : MeantOption{*option, word};
}

bool can_be_given(const Option& option, std::string_view value, Set<Format> formats) {
  if (option.value.kind == ValueKind::flag) return value.empty();
  const std::vector<std::string_view> choices = choices_of(option, formats);
  return value.empty() || choices.empty() || std::ranges::find(choices, value) != choices.end();
}

struct CommandHabit {
  std::string_view written;
  std::string_view command;
};

constexpr std::array command_habits = {
    CommandHabit{"new", "init"},
    CommandHabit{"create", "init"},
    CommandHabit{"start", "init"},
    CommandHabit{"template", "init"},
    CommandHabit{"import", "init"},
    CommandHabit{"score", "calc"},
    CommandHabit{"calculate", "calc"},
    CommandHabit{"compute", "calc"},
    CommandHabit{"payout", "calc"},
    CommandHabit{"show", "calc"},
    CommandHabit{"explain", "calc"},
    CommandHabit{"report", "calc"},
    CommandHabit{"report", "batch"},
    CommandHabit{"run", "calc"},
    CommandHabit{"run", "batch"},
    CommandHabit{"score-all", "batch"},
    CommandHabit{"suggest", "advise"},
    CommandHabit{"improve", "advise"},
    CommandHabit{"validate", "check"},
    CommandHabit{"lint", "check"},
    CommandHabit{"test", "check"},
    CommandHabit{"judge", "review"},
    CommandHabit{"grade", "review"},
    CommandHabit{"ledger", "pay"},
    CommandHabit{"journal", "pay"},
    CommandHabit{"thanks", "credits"},
    CommandHabit{"acknowledge", "credits"},
    CommandHabit{"compare", "diff"},
    CommandHabit{"audit", "verify"},
    CommandHabit{"rules", "policy"},
    CommandHabit{"schemas", "schema"},
    CommandHabit{"completions", "completion"},
};

/// Returns the meant option, if it can be given with this value.
std::vector<Proposal> meant_by_habit(const Option& option, std::string_view value,
                                     Set<Format> formats) {
  if (!can_be_given(option, value, formats)) return {};
  const std::string_view between = value.empty() ? "" : "=";
  constexpr bool in_quotes = false;  // it is a piece of the command line, not a similar word
  return {{fmt::format("{}{}{}", option.name(), between, value), in_quotes}};
}

/// Returns the options with a similar name. `rest` is the text after the name: the `=` and a value.
std::vector<Proposal> meant_by_name(const std::vector<const Option*>& known,
                                    std::string_view written, std::string_view rest,
                                    const std::function<bool(const Option&)>& is_given) {
  std::vector<std::string_view> names;
  names.reserve(known.size());
  for (const Option* option : known) names.push_back(option->name());
  std::vector<Proposal> likely;
  for (const std::string& name : nearest_names(written, names)) {
    const Option& option = **std::ranges::find(known, name, &Option::name);
    const bool fits = rest.empty() || option.value.kind != ValueKind::flag;
    if (fits && !is_given(option)) likely.push_back({name + std::string(rest)});
  }
  return likely;
}

}  // namespace

Hint hint_for_option(const Command& command, std::string_view word,
                     const std::function<bool(const Option&)>& is_given) {
  const std::string_view written = word.substr(0, word.find('='));
  const std::string_view rest = word.substr(written.size());
  const std::vector<const Option*> known = options_of(command.id);
  const auto [meant, value] =
      meant_option(known, written, rest.substr(std::min<std::size_t>(1, rest.size())));
  std::vector<Proposal> likely;
  if (meant == nullptr) {
    likely = meant_by_name(known, written, rest, is_given);
  } else if (!is_given(*meant)) {
    likely = meant_by_habit(*meant, value, command.formats);
  }
  Hint hint = did_you_mean(likely, [](const Proposal&) { return true; });
  return hint.empty() ? fmt::format("bounty help {} lists the options", command.name) : hint;
}

Hint hint_for_habit(std::string_view command) {
  std::vector<std::string> meant;
  for (const CommandHabit& habit : command_habits) {
    if (habit.written == command) meant.emplace_back(habit.command);
  }
  return did_you_mean(meant, [](std::string_view) { return true; });
}

}  // namespace bounty::cli
