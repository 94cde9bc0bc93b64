#include "batch/batch.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include "bounty/print.hpp"
#include "cli/commands.hpp"
#include "cli/messages.hpp"
#include "cli/sources.hpp"

namespace bounty::cli {
namespace {

std::unique_ptr<Presentation> presentation_of(const BatchOptions& options, Output& output) {
  switch (options.format) {
    case Format::csv: return present_csv(output, options.csv_rows);
    case Format::ndjson: return present_ndjson(output, options.steps);
    case Format::json: return present_json(output, options.steps);
    case Format::markdown: return present_markdown(output, options.order);
    case Format::html: return present_html(output, options.order);
    case Format::text: break;
  }
  return present_text(output, options.order, style_of_output(options.output, options.colour),
                      width_of_output(options.output));
}

void refuse_to_overwrite_inputs(const BatchOptions& options, const std::vector<Input>& inputs) {
  if (options.output.empty()) return;
  refuse_to_overwrite(options.output, {options.policy, options.reviews});
  for (const Input& input : inputs) refuse_to_overwrite(options.output, {input.path});
}

/// Results that come one by one on a terminal show how far the batch is, and leave no line for it.
bool shows_progress(const BatchOptions& options, const Output& output) {
  const bool is_stream = options.format == Format::csv || options.format == Format::ndjson;
  return !options.is_quiet && can_rewrite_line(STDERR_FILENO) &&
         !(is_stream && output.is_terminal());
}

/// Only some ways to show a batch list the steps.
StepList steps_of(const BatchOptions& options) {
  switch (options.format) {
    case Format::csv:
      return options.csv_rows == CsvRows::steps ? StepList::whole : StepList::left_out;
    case Format::text:
    case Format::markdown:
    case Format::html: return StepList::left_out;
    case Format::json:
    case Format::ndjson: break;
  }
  return options.steps;
}

/// Pages have no colours of terminals, and all characters.
TextStyle style_of_first_errors(const BatchOptions& options) {
  if (options.format == Format::markdown || options.format == Format::html) {
    return {.has_colour = false, .has_unicode = true};
  }
  return style_of_output(options.output, options.colour);
}

BatchSummary score_all(const BatchOptions& options, const Policy& policy,
                       const ReviewShelf* shelf) {
  PieceSource source(list_inputs(options.paths, options.with_subfolders));
  refuse_to_overwrite_inputs(options, source.inputs());
  const Scorer scorer(policy, shelf, steps_of(options), style_of_first_errors(options));
  Output output(options.output);
  const auto presentation = presentation_of(options, output);
  Progress progress(shows_progress(options, output));
  Batch batch(source, scorer, *presentation, progress, shelf, options.stops_at_rejection);
  BatchSummary summary = batch.run(options.jobs);
  output.finish();
  return summary;
}

/// What is wrong with the reviews as a whole.
std::string text_of(const ReviewShelf::Reviews& wrong, const TextStyle& style) {
  std::string text;
  for (const auto& review : wrong) {
    for (const Diagnostic& diagnostic : review->diagnostics) {
      text += text_diagnostic(diagnostic, review->source.document, style);
    }
  }
  return text +
         "bounty: nothing is scored: what cannot be read could be the review of any family\n";
}

std::string text_of(const BatchSummary& summary, const TextStyle& style) {
  std::string text;
  for (const auto& [source, warning] : summary.warnings) {
    text += text_warning(warning, source, style);
  }
  if (summary.unlisted_duplicates != 0) {
    text +=
        fmt::format("bounty: {} more families came before\n", grouped(summary.unlisted_duplicates));
  }
  return text;
}

/// `bounty: 14 scored, 1 rejected; bounties $102,345.00`
std::string closing_of(const BatchSummary& summary) {
  const Totals& totals = summary.totals;
  std::string text = fmt::format("bounty: {} scored, {} rejected; bounties {}\n",
                                 grouped(totals.submissions - totals.rejected),
                                 grouped(totals.rejected), dollars(totals.bounty));
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

ExitCode report(const BatchOptions& options, const BatchSummary& summary, const TextStyle& style) {
  print_message(text_of(summary, style));
  if (!options.is_quiet) print_message(closing_of(summary));
  const std::string shortfall =
      options.budget ? shortfall_of(*options.budget, summary.totals.bounty) : "";
  print_message(shortfall);
  if (!shortfall.empty()) return ExitCode::over_budget;
  return summary.totals.rejected == 0 ? ExitCode::done : ExitCode::rejected;
}

}  // namespace

ExitCode run(const BatchOptions& options) {
  const Expected<Policy, ExitCode> policy = load_policy_or_say(options.policy, options.colour);
  if (!policy) return policy.error();
  const TextStyle style = style_of_stream(STDERR_FILENO, options.colour);
  if (options.reviews.empty()) {
    return report(options, score_all(options, policy.value(), nullptr), style);
  }
  Expected<ReviewShelf, ReviewShelf::Reviews> shelf = ReviewShelf::open(options.reviews);
  if (!shelf) {
    print_message(text_of(shelf.error(), style));
    return exit_code_of(shelf.error().front()->diagnostics);
  }
  return report(options, score_all(options, policy.value(), &shelf.value()), style);
}

}  // namespace bounty::cli
