#include "batch/batch.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include "bounty/print.hpp"
#include "cli/command_line.hpp"
#include "cli/commands/records.hpp"
#include "cli/commands/submissions.hpp"
#include "cli/messages.hpp"

namespace bounty::cli {
namespace {

/// Only some ways to show a batch list the steps.
Lists lists_of(const Options& options) {
  switch (options.format) {
    case Format::csv: return options.has_rows_for_steps ? Lists::all : Lists::none;
    case Format::json:
    case Format::ndjson: return options.is_summary ? Lists::undecided : Lists::all;
    default: return Lists::none;
  }
}

std::unique_ptr<Presentation> presentation_of(const Options& options, Output& output) {
  switch (options.format) {
    case Format::json: return present_json(output, lists_of(options));
    case Format::markdown: return present_markdown(output, options.order);
    case Format::html: return present_html(output, options.order);
    case Format::ledger: return present_ledger(output, options.bookkeeping);
    case Format::ndjson: return present_ndjson(output, lists_of(options));
    case Format::csv:
      return present_csv(output,
                         options.has_rows_for_steps ? CsvRows::steps : CsvRows::submissions);
    default:
      return present_text(output, options.order, style_of_output(options.output, options.colour),
                          width_of_output(options.output));
  }
}

/// Results that come one by one on a terminal show how far the batch is, and leave no line for it.
bool shows_progress(const Options& options, const Output& output) {
  const bool is_stream =
      !formats_for_people.contains(options.format) && options.format != Format::json;
  return !options.is_quiet && can_rewrite_line(STDERR_FILENO) &&
         !(is_stream && output.is_terminal());
}

BatchSummary score_all(const Options& options, const Judges& judges) {
  PieceSource source(list_inputs(options.operands, options.with_subfolders));
  check_all_read(OutputGuard(options.output), options, judges, source.inputs());
  ScoreOptions scoring = score_options(options, lists_of(options));
  scoring.explains_warnings = options.format != Format::csv;
  const Scorer scorer(judges.policy, judges.reviews.get(), std::move(scoring));
  Output output(options.output);
  const auto presentation = presentation_of(options, output);
  Progress progress(shows_progress(options, output));
  Batch batch(source, scorer, *presentation, progress,
              judges.surroundings(options.stops_at_rejection));
  BatchSummary summary = batch.run(threads_of(options));
  output.finish();
  return summary;
}

/// `bounty: 14 scored, 1 rejected; bounties $102,345.00, payable $90,000.00`
std::string closing_of(const BatchSummary& summary) {
  const Totals& totals = summary.totals;
  std::string text =
      fmt::format("bounty: {} scored, {} rejected; bounties {}, payable {}\n",
                  grouped(totals.submissions - totals.rejected), grouped(totals.rejected),
                  dollars(totals.bounty), dollars(totals.payable));
  if (summary.is_stopped) {
    text += "bounty: stopped at the first rejection: nothing behind it is scored\n";
  }
  return text;
}

/// What a budget lacks; "" where it is enough.
std::string shortfall_of(Money budget, Sum bounties) {
  Sum shortfall = bounties;
  shortfall -= budget;
  if (shortfall <= Sum()) return "";
  return fmt::format("bounty: the bounties come to {}, {} more than the budget of {}\n",
                     dollars(bounties), dollars(shortfall), dollars(budget));
}

ExitCode report(const Options& options, const BatchSummary& summary, const TextStyle& style) {
  print_message(text_of_warnings(summary, style));
  if (!options.is_quiet) print_message(closing_of(summary));
  const std::string shortfall =
      options.budget ? shortfall_of(*options.budget, summary.totals.bounty) : "";
  print_message(shortfall);
  if (!shortfall.empty()) return ExitCode::over_budget;
  const bool is_done = summary.totals.rejected == 0 && summary.withheld == 0;
  return is_done ? ExitCode::done : ExitCode::rejected;
}

ExitCode run_batch(const Options& options) {
  check_records(OutputGuard(options.output), options.paid);
  const Expected<Judges, ExitCode> judges = open_judges_or_say(options);
  if (!judges) return judges.error();
  return report(options, score_all(options, judges.value()),
                style_of_stream(STDERR_FILENO, options.colour));
}

}  // namespace

const Command batch_command = {
    .id = CommandName::batch,
    .name = "batch",
    .summary = "What many submissions earn: folders, files and streams of them",
    .examples =
        "bounty batch --reviews examples/batch/reviews examples/batch\n"
        "bounty batch --format csv submissions/ > bounties.csv\n"
        "bounty batch --format ndjson - < all.ndjson | jq .bounty_cents\n"
        "bounty batch --paid paid/ --reviews reviews/ submissions/\n"
        "bounty batch --budget 100000 --sort bounty submissions/",
    .operand = many_submissions,
    .formats = {Format::text, Format::json, Format::markdown, Format::html, Format::ledger,
                Format::ndjson, Format::csv},
    .check_values = refuse_second_standard_input,
    .run = run_batch,
};

}  // namespace bounty::cli
