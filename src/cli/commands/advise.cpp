#include "bounty/advise.hpp"

#include "batch/advise_all.hpp"
#include "batch/input/inputs.hpp"
#include "bounty/write.hpp"
#include "cli/command_line.hpp"
#include "cli/messages.hpp"
#include "cli/shared/submissions.hpp"
#include "cli/sources.hpp"
#include "files/output.hpp"
#include "files/paths.hpp"
#include "names/names.hpp"
#include "report/text/text.hpp"

namespace bounty::cli {
namespace {

std::optional<Advised> advise_on(const Options& options, Sources& sources) {
  std::optional<Judged> judged = load_judged(options, sources);
  if (!judged) return std::nullopt;
  Expected<Advised, Diagnostics> advised =
      advise(judged->submission, judged->review(), judged->policy);
  if (advised) return std::move(advised.value());
  sources.add(std::move(advised.error()));
  return std::nullopt;
}

std::string formatted(const Options& options, const Advised& advised) {
  if (options.format == Format::json) return write_advice(advised);
  if (options.format == Format::html) return html_advice(advised);
  return text_advice(advised, style_of_output(options.output, options.colour));
}

/// Returns true if the operands may be more than one submission, or an option applies only to
/// several.
bool are_many(const Options& options) {
  const std::string& first = options.operands.front();
  return options.operands.size() > 1 || options.format == Format::ndjson ||
         !options.reviews.empty() || options.with_subfolders ||
         (first != "-" && (has_lines(first) || is_folder(first)));
}

ExitCode advise_on_one(const Options& options) {
  OutputGuard(options.output).check({options.operands.front(), options.review, options.policy});
  Sources sources;
  const std::optional<Advised> advised = advise_on(options, sources);
  if (advised) {
    Output output(options.output);
    output.write(formatted(options, *advised));
    output.finish();
  } else {
    print_rejection(options, sources);
  }
  return sources.exit_code();
}

/// Warns of a review among the submissions, unless it is one of those that judge them.
void warn_of_skipped(const std::string& path, const Judges& judges, const Options& options) {
  if (judges.reviews && judges.reviews->has_file(path)) return;
  print_message(text_warning(review_skipped(), name_of(source_name(path)),
                             style_of_stream(STDERR_FILENO, options.colour)));
}

/// Calls `take` with the advice on each submission, and returns the exit code.
template <class Take>
ExitCode advise_on_each(const Options& options, const Judges& judges, PieceSource& source,
                        Take take) {
  ExitCode exit = ExitCode::done;
  advise_all(
      source, {judges.policy, judges.reviews.get(), options.ignores_review},
      [&](AdviceOutcome outcome) {
        if (!outcome) exit = ExitCode::rejected;
        take(std::move(outcome));
      },
      [&](const std::string& path) { warn_of_skipped(path, judges, options); });
  return exit;
}

ExitCode print_lines(const Options& options, const Judges& judges, PieceSource& source) {
  Output output(options.output);
  std::string line;
  const ExitCode exit = advise_on_each(options, judges, source, [&](const AdviceOutcome& outcome) {
    line.clear();
    if (outcome) write_advice_line(line, outcome.value());
    if (!outcome) write_line(line, outcome.error(), Lists::none);
    output.write(line);
  });
  output.finish();
  return exit;
}

ExitCode print_list(const Options& options, const Judges& judges, PieceSource& source) {
  AdviceOnMany advice;
  const ExitCode exit = advise_on_each(options, judges, source, [&](AdviceOutcome outcome) {
    if (outcome) advice.add_submission(outcome.value());
    if (!outcome) advice.rejections.push_back(std::move(outcome.error()));
  });
  advice.rank();
  Output output(options.output);
  output.write(text_advice_on_many(advice, style_of_output(options.output, options.colour)));
  output.finish();
  return exit;
}

ExitCode advise_on_many(const Options& options) {
  const Expected<Judges, ExitCode> judges = open_judges_or_say(options);
  if (!judges) return judges.error();
  PieceSource source(list_inputs(options.operands, options.with_subfolders));
  check_all_read(OutputGuard(options.output), options, judges.value(), source.inputs());
  return options.format == Format::ndjson ? print_lines(options, judges.value(), source)
                                          : print_list(options, judges.value(), source);
}

void check_advise(const Options& options) {
  check_judgements(options);
  if (!are_many(options)) return;
  if (!options.review.empty())
    throw UsageError("--review applies to a single submission", "use --reviews for several");
  if (options.format == Format::json)
    throw UsageError("--format json applies to a single submission",
                     "use --format ndjson for several");
  if (options.format == Format::html)
    throw UsageError("--format html applies to a single submission",
                     "use --format text for several");
}

ExitCode run_advise(const Options& options) {
  return are_many(options) ? advise_on_many(options) : advise_on_one(options);
}

}  // namespace

const Command advise_command = {
    .id = CommandName::advise,
    .name = "advise",
    .summary = "Suggest what would raise a bounty, by how much, and who can do it",
    .examples =
        "bounty advise examples/reverse_hash.json\n"
        "bounty advise --format json examples/reverse_hash.json | jq '.advice[0]'\n"
        "bounty advise --reviews examples/batch/reviews examples/batch",
    .operand = {.name = "PATH",
                .meaning =
                    "submissions, folders of *.json files, NDJSON files (*.ndjson, *.jsonl); - "
                    "reads a submission from standard input, or NDJSON with --format ndjson",
                .least = 1,
                .most = Operand::any_number,
                .is_read_from_pipe = true},
    .formats = {Format::text, Format::json, Format::html, Format::ndjson},
    .check_values = check_advise,
    .run = run_advise,
};

}  // namespace bounty::cli
