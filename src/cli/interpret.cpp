#include "cli/interpret.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "bounty/print.hpp"
#include "bounty/schemas.hpp"
#include "cli/usage_error.hpp"
#include "text/nearest_name.hpp"
#include "text/parse_values.hpp"
#include "text/word_table.hpp"

namespace bounty::cli {
namespace {

template <class T>
T choose(const std::string& option, const std::string& text, std::span<const Word<T>> choices) {
  if (const std::optional<T> meaning = meaning_of(text, choices)) return *meaning;
  const std::vector<std::string_view> texts = texts_of(choices);
  throw UsageError(
      fmt::format("{} is {}, not {}", option, fmt::join(texts, " or "), in_quotes(text)),
      hint_for_name(text, texts));
}

Format format_of(const Words& words) {
  constexpr std::array<Word<Format>, 2> choices = {
      {{"text", Format::text}, {"json", Format::json}}};
  return choose<Format>("--format", words.format, choices);
}

ColourChoice colour_of(const Words& words) {
  constexpr std::array<Word<ColourChoice>, 3> choices = {{{"auto", ColourChoice::automatic},
                                                          {"always", ColourChoice::always},
                                                          {"never", ColourChoice::never}}};
  return choose<ColourChoice>("--color", words.colour, choices);
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

const std::string& only_operand(const Words& words, const std::string& what) {
  if (words.operands.empty()) throw UsageError(what + " is missing");
  if (words.operands.size() > 1)
    throw UsageError(
        fmt::format("one {} at a time: unexpected {}", what, in_quotes(words.operands[1])));
  return words.operands.front();
}

void refuse_second_standard_input(const std::vector<std::string>& inputs) {
  if (std::ranges::count(inputs, "-") > 1) throw UsageError("standard input can be read once");
}

}  // namespace

Command interpret_calc(const Words& words) {
  CalcOptions options;
  options.file = only_operand(words, "FILE");
  options.format = format_of(words);
  options.detail = words.explain ? Detail::explained : Detail::amounts;
  options.policy = policy_of(words);
  options.review = words.review;
  options.ignores_review = words.no_review;
  options.what_if_rate = what_if_rate_of(words);
  options.output = words.output == "-" ? "" : words.output;
  options.colour = colour_of(words);
  if (!words.review.empty() && words.no_review)
    throw UsageError("--review and --no-review exclude each other");
  if (words.explain && options.format == Format::json)
    throw UsageError("--explain goes with --format text", "the JSON has every figure");
  refuse_second_standard_input({options.file, options.review, options.policy});
  return options;
}

Command interpret_check(const Words& words) {
  if (words.operands.empty()) throw UsageError("PATH is missing");
  CheckOptions options{words.operands, format_of(words), policy_of(words), colour_of(words)};
  std::vector<std::string> inputs = options.paths;
  inputs.push_back(options.policy);
  refuse_second_standard_input(inputs);
  return options;
}

Command interpret_policy(const Words& words) {
  if (!words.operands.empty()) {
    throw UsageError("unexpected " + in_quotes(words.operands.front()),
                     "give a policy with --policy");
  }
  return PolicyOptions{policy_of(words)};
}

Command interpret_schema(const Words& words) {
  const std::string& name = only_operand(words, "NAME");
  if (schema_text(name).empty()) {
    const std::vector<std::string_view> names(schema_names().begin(), schema_names().end());
    throw UsageError(fmt::format("no schema is called {}", in_quotes(name)),
                     fmt::format("the schemas are {}", fmt::join(names, ", ")));
  }
  return SchemaOptions{name};
}

}  // namespace bounty::cli
