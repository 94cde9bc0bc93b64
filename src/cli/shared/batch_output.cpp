#include "cli/shared/batch_output.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <span>

#include "batch/merge.hpp"
#include "bounty/print.hpp"
#include "cli/messages.hpp"
#include "cli/shared/letters.hpp"
#include "cli/shared/submissions.hpp"
#include "cli/terminal.hpp"
#include "records/stored_file.hpp"
#include "report/contents/batch_totals.hpp"
#include "report/parts/sentences.hpp"
#include "report/text/message_list.hpp"

namespace bounty::cli {

/// Reports and lists of undecided judgements do not use the steps.
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

void check_batch_output(const Options& options) {
  if (options.has_rows_for_steps && options.lists_undecided)
    throw UsageError("--steps and --undecided exclude each other");
  if (options.format == Format::letter && options.output.empty())
    throw UsageError("--format letter needs a folder",
                     "name it with -o DIR: each family gets a letter there");
}

namespace {

CsvStyle csv_style(const Options& options) {
  CsvStyle style{.is_for_excel = options.is_for_excel};
  if (options.has_rows_for_steps) style.rows = CsvRows::steps;
  if (options.lists_undecided) style.rows = CsvRows::undecided;
  return style;
}

}  // namespace

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

void write_letters_and_say(const Options& options, const std::vector<Outcome>& outcomes,
                           const std::function<void(const OutputGuard&)>& check) {
  const LettersWritten written =
      write_letters(options.output, outcomes, options.replaces_output, check);
  print_message(written.remarks);
  if (!options.is_quiet) {
    print_message(fmt::format("bounty: {} in {}\n", counted(written.count, "letter"),
                              printable(options.output)));
  }
}

namespace {

/// A part that is no stored result often has an error in every line.
constexpr std::size_t most_errors_shown_of_parts = 100;

}  // namespace

Expected<BatchSummary, ExitCode> merge_or_say(const std::vector<std::string>& parts,
                                              Presentation& presentation, const Options& options,
                                              const PaidRecords* paid, bool needs_steps) {
  Merge merge(presentation, paid, needs_steps);
  for (const std::string& part : parts) read_record(merge, part);
  if (merge.wrong().empty()) return merge.finish();
  const std::size_t shown = std::min(merge.wrong().size(), most_errors_shown_of_parts);
  MessageList list;
  const TextStyle style = style_of_stream(STDERR_FILENO, options.colour);
  for (const Diagnostic& diagnostic : std::span(merge.wrong()).first(shown)) {
    list.add_error(text_diagnostic(diagnostic, style));
  }
  const std::size_t hidden = merge.wrong().size() - shown;
  if (hidden != 0)
    list.add_lines(fmt::format("bounty: {} in the parts\n", counted(hidden, "more error")));
  print_message(list.take() + "bounty: the parts are not merged\n");
  return ExitCode::file_error;
}

namespace {

/// Returns a line such as `bounty: 14 scored, 1 rejected; bounties $102,345.00, payable
/// $90,000.00`.
std::string closing_of(const BatchSummary& summary) {
  const Totals& totals = summary.totals;
  std::string text =
      fmt::format("bounty: {} scored, {} rejected; bounties {}, payable {}\n",
                  grouped(totals.submissions - totals.rejected), grouped(totals.rejected),
                  dollars(totals.bounty), dollars(totals.payable));
  if (summary.is_stopped) {
    text += "bounty: stopped at the first rejection: nothing after it is scored\n";
  }
  return text;
}

/// Returns a line that says by how much the bounties exceed the budget, or "" if they do not.
std::string shortfall_of(Money budget, Sum bounties) {
  Sum shortfall = bounties;
  shortfall -= budget;
  if (shortfall <= Sum()) return "";
  return fmt::format("bounty: the bounties total {}, {} more than the budget of {}\n",
                     dollars(bounties), dollars(shortfall), dollars(budget));
}

}  // namespace

ExitCode exit_code_of(const BatchSummary& summary) {
  const bool is_done = summary.totals.rejected == 0 && summary.withheld == 0;
  return is_done ? ExitCode::done : ExitCode::rejected;
}

ExitCode report_batch(const Options& options, const BatchSummary& summary, const TextStyle& style) {
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
  return exit_code_of(summary);
}

}  // namespace bounty::cli
