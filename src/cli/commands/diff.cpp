#include "bounty/diff.hpp"

#include <unistd.h>

#include <algorithm>
#include <set>

#include "bounty/write.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/submissions.hpp"
#include "cli/messages.hpp"
#include "cli/sources.hpp"

namespace bounty::cli {
namespace {

/// What the side comes to; says on standard error what is wrong with its judges. Throws UsageError
/// where something that it reads is the output.
Expected<Gathered, ExitCode> gather_side(const DiffOptions::Side& side, const OutputGuard& guard) {
  const Expected<Judges, ExitCode> judges = open_judges_or_say(side);
  if (!judges) return judges.error();
  std::vector<Input> inputs = list_inputs(side.paths, side.with_subfolders);
  check_all_read(guard, side, judges.value(), inputs);
  return gather(std::move(inputs), side, judges.value(),
                side.may_be_scored ? Accepts::scored_too : Accepts::submissions);
}

/// What was rejected now, rather than when it was stored, each once though it may stand on both
/// sides.
ExitCode say_what_is_wrong(const Gathered& before, const Gathered& after, const TextStyle& style) {
  ExitCode exit_code = ExitCode::done;
  std::set<std::string> said;
  for (const Gathered* side : {&before, &after}) {
    for (const Outcome& outcome : side->outcomes) {
      const auto* rejection = std::get_if<Rejection>(&outcome);
      if (rejection == nullptr || rejection->first_error.empty()) continue;
      exit_code = std::max(exit_code, exit_code_of(rejection->diagnostics));
      const std::string text = text_rejection(*rejection);
      if (said.insert(text).second) print_message(text);
    }
    const std::string warnings = text_of_warnings(side->summary, style);
    if (said.insert(warnings).second) print_message(warnings);
  }
  return exit_code;
}

std::string text_of(const DiffOptions& options, const Diff& diff) {
  if (options.format == Format::json) return write_diff(diff, options.lists);
  if (options.format == Format::markdown) return markdown_diff(diff, options.lists);
  return text_diff(diff, options.lists, style_of_output(options.output, options.before.colour));
}

}  // namespace

ExitCode run(const DiffOptions& options) {
  const OutputGuard guard(options.output);
  const Expected<Gathered, ExitCode> before = gather_side(options.before, guard);
  if (!before) return before.error();
  const Expected<Gathered, ExitCode> after = gather_side(options.after, guard);
  if (!after) return after.error();
  const ExitCode wrong = say_what_is_wrong(before.value(), after.value(),
                                           style_of_stream(STDERR_FILENO, options.before.colour));
  const Diff changed = diff(before.value().outcomes, after.value().outcomes);
  Output output(options.output);
  output.write(text_of(options, changed));
  output.finish();
  if (wrong != ExitCode::done) return wrong;
  return options.tells_by_exit_code && !changed.changes.empty() ? ExitCode::rejected
                                                                : ExitCode::done;
}

}  // namespace bounty::cli
