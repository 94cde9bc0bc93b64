#include "cli/command_table.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <array>
#include <cstdlib>

#include "bounty/print.hpp"
#include "bounty/schemas.hpp"
#include "cli/usage_error.hpp"
#include "text/nearest_name.hpp"
#include "text/parse_values.hpp"

namespace bounty::cli {
namespace {

template <class T, std::size_t size>
T choose(const std::string& option, const std::string& word,
         const std::array<std::pair<std::string_view, T>, size>& choices) {
  std::vector<std::string_view> names;
  for (const auto& [name, meaning] : choices) {
    if (name == word) return meaning;
    names.push_back(name);
  }
  const std::string hint = hint_for_name(word, names);
  throw UsageError(
      fmt::format("{} is {}, not {}", option, fmt::join(names, " or "), in_quotes(word)), hint);
}

Format format_of(const Words& words) {
  constexpr std::array<std::pair<std::string_view, Format>, 2> choices = {
      {{"text", Format::text}, {"json", Format::json}}};
  return choose("--format", words.format, choices);
}

ColourChoice colour_of(const Words& words) {
  constexpr std::array<std::pair<std::string_view, ColourChoice>, 3> choices = {
      {{"auto", ColourChoice::automatic},
       {"always", ColourChoice::always},
       {"never", ColourChoice::never}}};
  return choose("--color", words.colour, choices);
}

/// The flag wins over the environment.
std::string policy_of(const Words& words) {
  if (!words.policy.empty()) return words.policy;
  const char* from_environment = std::getenv("BOUNTY_POLICY");
  return from_environment == nullptr ? "" : from_environment;
}

std::optional<HourlyRate> what_if_rate_of(const Words& words) {
  if (words.rate.empty()) return std::nullopt;
  Parsed<HourlyRate> rate = parse_hourly_rate(words.rate);
  if (!rate) throw UsageError("--rate: " + rate.error().message, rate.error().hint);
  return rate.value();
}

const std::string& only_path(const Words& words, const std::string& what) {
  if (words.paths.empty()) throw UsageError(what + " is missing");
  if (words.paths.size() > 1)
    throw UsageError(
        fmt::format("one {} at a time: unexpected {}", what, in_quotes(words.paths[1])));
  return words.paths.front();
}

void add_format(CLI::App& app, Words& words) {
  app.add_option("--format", words.format, "how to print it (text)")->type_name("text|json");
}

void add_policy(CLI::App& app, Words& words) {
  app.add_option(
         "--policy", words.policy,
         "the program's policy, instead of the built-in one or the one that BOUNTY_POLICY names")
      ->type_name("FILE");
}

void add_colour(CLI::App& app, Words& words) {
  app.add_option("--color", words.colour, "colours on a terminal, unless NO_COLOR is set (auto)")
      ->type_name("auto|always|never");
}

void add_calc_options(CLI::App& app, Words& words) {
  app.add_option("FILE", words.paths, "a submission; - is standard input");
  app.add_flag("--explain", words.explain,
               "under every amount its arithmetic, its rule and the line of the input");
  add_format(app, words);
  app.add_option("-o,--output", words.output,
                 "write to this file; a failed run leaves it as it was")
      ->type_name("FILE");
  app.add_option("--review", words.review, "the program's review, instead of an embedded one")
      ->type_name("FILE");
  app.add_flag("--no-review", words.no_review, "as if nothing had been reviewed yet");
  add_policy(app, words);
  app.add_option("--rate", words.rate, "what if an hour were paid this much")->type_name("AMOUNT");
  add_colour(app, words);
}

Command interpret_calc(const Words& words) {
  CalcOptions options;
  options.file = only_path(words, "FILE");
  options.format = format_of(words);
  options.detail = words.explain ? Detail::explained : Detail::amounts;
  options.policy = policy_of(words);
  options.review = words.review;
  options.ignores_review = words.no_review;
  options.what_if_rate = what_if_rate_of(words);
  options.output = words.output;
  options.colour = colour_of(words);
  if (!words.review.empty() && words.no_review)
    throw UsageError("--review and --no-review exclude each other");
  if (words.explain && options.format == Format::json)
    throw UsageError("--explain goes with --format text", "the JSON has every figure");
  const bool reads_input_twice =
      options.file == "-" && (options.review == "-" || options.policy == "-");
  if (reads_input_twice || (options.review == "-" && options.policy == "-"))
    throw UsageError("standard input can be read once");
  return options;
}

void add_check_options(CLI::App& app, Words& words) {
  app.add_option("PATH", words.paths,
                 "submissions, reviews, policies, and folders of them; - is standard input");
  add_format(app, words);
  add_policy(app, words);
  add_colour(app, words);
}

Command interpret_check(const Words& words) {
  if (words.paths.empty()) throw UsageError("PATH is missing");
  return CheckOptions{words.paths, format_of(words), policy_of(words), colour_of(words)};
}

Command interpret_policy(const Words& words) { return PolicyOptions{policy_of(words)}; }

void add_schema_options(CLI::App& app, Words& words) {
  app.add_option("NAME", words.paths, fmt::format("{}", fmt::join(schema_names(), ", ")));
}

Command interpret_schema(const Words& words) {
  const std::string& name = only_path(words, "NAME");
  if (schema_text(name).empty()) {
    const std::vector<std::string_view> names(schema_names().begin(), schema_names().end());
    throw UsageError(fmt::format("no schema is called {}", in_quotes(name)),
                     fmt::format("the schemas are {}", fmt::join(names, ", ")));
  }
  return SchemaOptions{name};
}

constexpr std::array commands = {
    CommandEntry{
        "calc", "What a submission earns, and why",
        "bounty calc examples/ten_hours.json\n"
        "bounty calc --explain examples/reverse_hash.json\n"
        "bounty calc --review examples/reviews/reverse_hash.json examples/reverse_hash.json\n"
        "bounty calc --format json examples/ten_hours.json | jq .bounty_cents",
        "[OPTIONS] FILE", add_calc_options, interpret_calc},
    CommandEntry{
        "check", "Everything that is wrong with documents, without any amount",
        "bounty check my_task.json\n"
        "bounty check submissions/ reviews/\n"
        "bounty check --format json submissions/ | jq '.documents[] | select(.accepted | not)'",
        "[OPTIONS] PATH...", add_check_options, interpret_check},
    CommandEntry{"policy", "The policy in force, as a file to start from",
                 "bounty policy > policy.json\n"
                 "bounty calc --policy policy.json examples/ten_hours.json",
                 "[OPTIONS]", add_policy, interpret_policy},
    CommandEntry{"schema", "The JSON Schema of a format (draft 2020-12)",
                 "bounty schema submission > submission.schema.json\n"
                 "bounty schema result | jq '.properties | keys'",
                 "NAME", add_schema_options, interpret_schema},
};

}  // namespace

std::span<const CommandEntry> command_table() { return commands; }

const CommandEntry& find_command(std::string_view name) {
  std::vector<std::string_view> names = {"help"};
  for (const CommandEntry& entry : commands) {
    if (entry.name == name) return entry;
    names.push_back(entry.name);
  }
  std::string hint = hint_for_name(name, names);
  if (hint.empty()) hint = "bounty help lists the commands";
  throw UsageError(fmt::format("unknown command {}", in_quotes(name)), hint);
}

}  // namespace bounty::cli
