#include "batch/batch.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include "bounty/print.hpp"
#include "cli/command_line.hpp"
#include "cli/messages.hpp"
#include "cli/shared/letters.hpp"
#include "cli/shared/records.hpp"
#include "cli/shared/submissions.hpp"
#include "report/contents/batch_totals.hpp"
#include "report/parts/sentences.hpp"

namespace bounty::cli {
namespace {

/// Reports and the list of what is undecided have no use for steps.
Lists lists_of(const Options& options) {
  switch (options.format) {
    case Format::csv:
      if (options.lists_undecided) return Lists::undecided;
      return options.has_rows_for_steps ? Lists::all : Lists::none;
    case Format::json:
    case Format::ndjson: return options.is_summary ? Lists::undecided : Lists::all;
    case Format::letter: return Lists::all;
    case Format::ledger: return Lists::none;
    default: return Lists::undecided;
  }
}

CsvStyle csv_style(const Options& options) {
  CsvStyle style{.is_for_excel = options.is_for_excel};
  if (options.has_rows_for_steps) style.rows = CsvRows::steps;
  if (options.lists_undecided) style.rows = CsvRows::undecided;
  return style;
}

std::unique_ptr<Presentation> presentation_of(const Options& options, Output& output) {
  const BatchView view{options.order, day_of(options.payment_date), options.budget};
  switch (options.format) {
    case Format::json: return present_json(output, lists_of(options), options.budget);
    case Format::markdown: return present_markdown(output, view);
    case Format::html: return present_html(output, view);
    case Format::ledger: return present_ledger(output, options.bookkeeping, options.budget);
    case Format::ndjson: return present_ndjson(output, lists_of(options));
    case Format::csv: return present_csv(output, csv_style(options));
    default: return present_text(output, view, style_of_output(options.output, options.colour));
  }
}

/// Results that come one by one on a terminal show how far the batch is, and leave no line for it.
bool shows_progress(const Options& options, const Output& output) {
  const bool is_stream =
      !formats_for_people.contains(options.format) && options.format != Format::json;
  return !options.is_quiet && !(is_stream && output.is_terminal());
}

BatchSummary score_all(const Options& options, const Judges& judges, PieceSource& source,
                       Presentation& presentation, bool shows_progress) {
  const Scorer scorer(judges.policy, judges.reviews.get(),
                      score_options(options, lists_of(options)));
  Progress progress(shows_progress ? columns_to_rewrite(STDERR_FILENO) : 0);
  Batch batch(source, scorer, presentation, progress,
              judges.surroundings(options.stops_at_rejection));
  return batch.run(threads_of(options));
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

BatchSummary send_letters(const Options& options, const Judges& judges) {
  PieceSource source(list_inputs(options.operands, options.with_subfolders));
  std::vector<Outcome> outcomes;
  const auto presentation = gather_outcomes(outcomes);
  BatchSummary summary = score_all(options, judges, source, *presentation, !options.is_quiet);
  const LettersWritten written = write_letters(
      options.output, outcomes, options.replaces_output, [&](const OutputGuard& guard) {
        check_all_read(guard, options, judges, source.inputs());
        check_records(guard, options.paid);
      });
  print_message(written.remarks);
  if (!options.is_quiet) {
    print_message(fmt::format("bounty: {} in {}\n", counted(written.count, "letter"),
                              printable(options.output)));
  }
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
  if (options.budget && !options.is_quiet) {
    const Budget budget = budget_after(*options.budget, summary.totals);
    print_message(fmt::format("bounty: budget {}\n", budget_text(budget)));
  }
  const std::string shortfall =
      options.budget ? shortfall_of(*options.budget, summary.totals.bounty) : "";
  print_message(shortfall);
  if (!shortfall.empty()) return ExitCode::over_budget;
  const bool is_done = summary.totals.rejected == 0 && summary.withheld == 0;
  return is_done ? ExitCode::done : ExitCode::rejected;
}

void check_batch(const Options& options) {
  refuse_second_standard_input(options);
  if (options.has_rows_for_steps && options.lists_undecided)
    throw UsageError("--steps and --undecided exclude each other");
  if (options.format == Format::letter && options.output.empty())
    throw UsageError("--format letter writes a file for each family", "name their folder: -o DIR");
}

ExitCode run_batch(const Options& options) {
  check_records(OutputGuard(options.output), options.paid);
  const Expected<Judges, ExitCode> judges = open_judges_or_say(options);
  if (!judges) return judges.error();
  const bool are_letters = options.format == Format::letter;
  return report(
      options,
      are_letters ? send_letters(options, judges.value()) : print_all(options, judges.value()),
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
    .formats = {Format::text, Format::json, Format::markdown, Format::html, Format::letter,
                Format::ledger, Format::ndjson, Format::csv},
    .check_values = check_batch,
    .run = run_batch,
};

}  // namespace bounty::cli
