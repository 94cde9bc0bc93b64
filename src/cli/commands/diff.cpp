#include "bounty/diff.hpp"

#include <unistd.h>

#include <algorithm>
#include <set>

#include "bounty/write.hpp"
#include "cli/command_line.hpp"
#include "cli/messages.hpp"
#include "cli/shared/submissions.hpp"
#include "cli/sources.hpp"
#include "report/text/message_list.hpp"

namespace bounty::cli {
namespace {

/// One of the two paths, with its policy and reviews.
struct Side {
  const std::string& path;
  const std::string& policy;
  const std::string& reviews;
};

/// Scores one side, and reports errors in its policy and reviews on standard error. Throws
/// UsageError if the output is one of its inputs.
Expected<Gathered, ExitCode> gather_side(Options options, const Side& side,
                                         const OutputGuard& guard) {
  options.operands = {side.path};
  options.reviews = side.reviews;
  if (!side.policy.empty()) options.policy = side.policy;
  const Expected<Judges, ExitCode> judges = open_judges_or_say(options);
  if (!judges) return judges.error();
  std::vector<Input> inputs = list_inputs(options.operands, options.with_subfolders);
  check_all_read(guard, options, judges.value(), inputs);
  // Stored results cannot be rescored, so a policy or reviews for this side require submissions.
  const bool may_be_scored = side.policy.empty() && side.reviews.empty();
  return gather(std::move(inputs), options, judges.value(),
                may_be_scored ? Accepts::scored_too : Accepts::submissions);
}

/// Reports what is rejected now, not when it was stored; an error on both sides is reported once.
ExitCode say_what_is_wrong(const Gathered& before, const Gathered& after, const TextStyle& style) {
  ExitCode exit_code = ExitCode::done;
  MessageList list;
  std::set<std::string> said;
  for (const Gathered* side : {&before, &after}) {
    for (const Outcome& outcome : side->outcomes) {
      const auto* rejection = std::get_if<Rejection>(&outcome);
      if (rejection == nullptr || rejection->is_stored) continue;
      exit_code = std::max(exit_code, exit_code_of(rejection->diagnostics));
      const std::string text = text_rejection(*rejection, style);
      if (said.insert(text).second) list.add_error(text);
    }
    const std::string warnings = text_of_warnings(side->summary, style);
    if (said.insert(warnings).second) list.add_lines(warnings);
  }
  print_message(list.text());
  return exit_code;
}

std::string formatted(const Options& options, const Diff& diff) {
  const Lists lists = options.is_summary ? Lists::undecided : Lists::all;
  if (options.format == Format::json) return write_diff(diff, lists);
  if (options.format == Format::markdown) return markdown_diff(diff, lists);
  return text_diff(diff, lists, style_of_output(options.output, options.colour));
}

ExitCode run_diff(const Options& options) {
  const OutputGuard guard(options.output);
  const auto before = gather_side(
      options, {options.operands[0], options.policy_before, options.reviews_before}, guard);
  if (!before) return before.error();
  const auto after = gather_side(
      options, {options.operands[1], options.policy_after, options.reviews_after}, guard);
  if (!after) return after.error();
  const ExitCode wrong = say_what_is_wrong(before.value(), after.value(),
                                           style_of_stream(STDERR_FILENO, options.colour));
  const Diff changed = diff(before.value().outcomes, after.value().outcomes);
  Output output(options.output);
  output.write(formatted(options, changed));
  output.finish();
  if (wrong != ExitCode::done) return wrong;
  return options.tells_by_exit_code && !changed.changes.empty() ? ExitCode::rejected
                                                                : ExitCode::done;
}

}  // namespace

const Command diff_command = {
    .id = CommandName::diff,
    .name = "diff",
    .summary = "Compare two scorings: what has changed, and what that is worth",
    .examples =
        "bounty diff old.json new.json\n"
        "bounty diff --policy-new examples/policy.json examples/batch examples/batch\n"
        "bounty diff --format json paid.ndjson submissions/ | jq .worth_cents",
    .operand = {.name = "OLD NEW",
                .meaning = "submissions, results, batches, NDJSON files of them, or folders; - "
                           "reads NDJSON from standard input",
                .least = 2,
                .most = 2,
                .wrong_number = "diff needs two paths, OLD and NEW",
                .hint = "to compare one path under two policies, give it twice"},
    .formats = {Format::text, Format::json, Format::markdown},
    .check_values = refuse_second_standard_input,
    .run = run_diff,
};

}  // namespace bounty::cli
