#include "batch/batch.hpp"

#include <unistd.h>

#include "cli/command_line.hpp"
#include "cli/messages.hpp"
#include "cli/shared/batch_output.hpp"
#include "cli/shared/records.hpp"
#include "cli/shared/submissions.hpp"

namespace bounty::cli {
namespace {

/// Results that appear one by one on a terminal show the progress themselves, and leave no line for
/// it.
bool shows_progress(const Options& options, const Output& output) {
  const bool is_stream =
      !formats_for_people.contains(options.format) && options.format != Format::json;
  return !options.is_quiet && !(is_stream && output.is_terminal());
}

BatchSummary score_all(const Options& options, const Judges& judges, PieceSource& source,
                       Presentation& presentation, bool shows_progress) {
  const Scorer scorer(judges.policy, judges.reviews.get(),
                      score_options(options, lists_of(options)));
  ProgressLine progress(shows_progress ? columns_to_rewrite(STDERR_FILENO) : 0);
  Batch batch(source, scorer, presentation, progress,
              judges.surroundings(options.stops_at_rejection));
  return batch.run(threads_of(options));
}

BatchSummary send_letters(const Options& options, const Judges& judges) {
  PieceSource source(list_inputs(options.operands, options.with_subfolders));
  std::vector<Outcome> outcomes;
  const auto presentation = gather_outcomes(outcomes);
  BatchSummary summary = score_all(options, judges, source, *presentation, !options.is_quiet);
  write_letters_and_say(options, outcomes, [&](const OutputGuard& guard) {
    check_all_read(guard, options, judges, source.inputs());
    check_records(guard, options.paid);
  });
  return summary;
}

BatchSummary print_all(const Options& options, const Judges& judges) {
  PieceSource source(list_inputs(options.operands, options.with_subfolders));
  check_all_read(OutputGuard(options.output), options, judges, source.inputs());
  Output output(options.output);
  const auto presentation = presentation_of(options, output);
  BatchSummary summary =
      score_all(options, judges, source, *presentation, shows_progress(options, output));
  output.finish();
  return summary;
}

void check_batch(const Options& options) {
  refuse_second_standard_input(options);
  check_batch_output(options);
}

ExitCode run_batch(const Options& options) {
  check_records(OutputGuard(options.output), options.paid);
  const Expected<Judges, ExitCode> judges = open_judges_or_say(options);
  if (!judges) return judges.error();
  const bool are_letters = options.format == Format::letter;
  return report_batch(
      options,
      are_letters ? send_letters(options, judges.value()) : print_all(options, judges.value()),
      style_of_stream(STDERR_FILENO, options.colour));
}

}  // namespace

const Command batch_command = {
    .id = CommandName::batch,
    .name = "batch",
    .summary = "Score many submissions: folders, files and streams",
    .examples =
        "bounty batch --reviews examples/batch/reviews examples/batch\n"
        "bounty batch --format csv submissions/ > bounties.csv\n"
        "bounty batch --format ndjson - < all.ndjson | jq .bounty_cents\n"
        "bounty batch --paid paid/ --reviews reviews/ submissions/\n"
        "bounty batch --budget 100000 --sort bounty submissions/",
    .operand = many_submissions,
    .formats = {Format::text, Format::json, Format::markdown, Format::html, Format::letter,
                Format::ledger, Format::ndjson, Format::csv},
    .check_values = check_batch,
    .run = run_batch,
};

}  // namespace bounty::cli
