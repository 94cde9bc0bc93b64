#include "bounty/credits.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include "batch/batch.hpp"
#include "bounty/print.hpp"
#include "cli/command_line.hpp"
#include "cli/messages.hpp"
#include "cli/shared/submissions.hpp"
#include "cli/sources.hpp"
#include "files/output.hpp"
#include "report/text/message_list.hpp"
#include "values/diagnostics.hpp"

namespace bounty::cli {
namespace {

/// The acknowledgements due, and the number of submissions that could not be read.
struct Acknowledged {
  Credits credits;
  std::uint64_t rejected = 0;
};

void say_what_is_wrong(const BatchSummary& summary, MessageList& remarks, const TextStyle& style) {
  remarks.add_lines(text_of_warnings(summary, style));
  print_message(remarks.text());
  const std::uint64_t rejected = summary.totals.rejected;
  if (rejected == 0) return;
  print_message(fmt::format("bounty: {} submission{} rejected: acknowledgements may be missing\n",
                            grouped(rejected), rejected == 1 ? " is" : "s are"));
}

Acknowledged find_credits(const Options& options, const Judges& judges) {
  std::vector<Input> inputs = list_inputs(options.operands, options.with_subfolders);
  const OutputGuard guard(options.output);
  guard.check(options.readme);
  check_all_read(guard, options, judges, inputs);
  Acknowledged found;
  MessageList remarks;
  const TextStyle style = style_of_stream(STDERR_FILENO, options.colour);
  const auto presentation = gather_credits(found.credits, remarks, style);
  const BatchSummary summary =
      score_into(*presentation, std::move(inputs), options, judges, Lists::none);
  say_what_is_wrong(summary, remarks, style);
  found.rejected = summary.totals.rejected;
  return found;
}

void print_credits(const Options& options, const Acknowledged& found) {
  Output output(options.output);
  output.write(write_credits(found.credits));
  output.finish();
  if (found.credits.empty() && found.rejected == 0) {
    print_message("bounty: there is nobody to acknowledge\n");
    if (options.reviews.empty()) {
      print_message("  hint: give --reviews: only a review from outside says what is used\n");
    }
  }
}

/// Prints the names that the README lacks, as lines for it. Returns true if there are any.
bool print_missing(const Options& options, const Credits& credits, const Document& readme) {
  const Credits missing = missing_credits(credits, readme.text);
  print_result(write_credits(missing));
  if (missing.empty()) return false;
  print_message(fmt::format("bounty: {} lacks {} of {} names\n", printable(options.readme),
                            grouped(missing.size()), grouped(credits.size())));
  return true;
}

ExitCode report(const Options& options, const Acknowledged& found, const Document* readme) {
  bool is_done = found.rejected == 0;
  if (readme == nullptr) {
    print_credits(options, found);
  } else if (print_missing(options, found.credits, *readme)) {
    is_done = false;
  }
  return is_done ? ExitCode::done : ExitCode::rejected;
}

void check_credits(const Options& options) {
  if (options.has("--check") && options.has("--output"))
    throw UsageError("--check and --output exclude each other");
  refuse_second_standard_input(options);
}

ExitCode run_credits(const Options& options) {
  const Expected<Judges, ExitCode> judges = open_judges_or_say(options);
  if (!judges) return judges.error();
  Sources sources;
  const Document* readme = options.readme.empty() ? nullptr : sources.open(options.readme);
  if (readme != nullptr && readme->text.size() > Document::max_bytes) {
    sources.add({too_large(*readme)});  // the rest of the file has not been read
  }
  if (!sources.diagnostics().empty()) {
    print_message(sources.text_of_errors(style_of_stream(STDERR_FILENO, options.colour)));
    return sources.exit_code();
  }
  return report(options, find_credits(options, judges.value()), readme);
}

}  // namespace

const Command credits_command = {
    .id = CommandName::credits,
    .name = "credits",
    .summary = "List whom the task suite's README should acknowledge, in Markdown",
    .examples =
        "bounty credits --reviews examples/batch/reviews examples/batch\n"
        "bounty credits --check README.md --reviews reviews/ submissions/",
    .operand = many_submissions,
    .check_values = check_credits,
    .run = run_credits,
};

}  // namespace bounty::cli
