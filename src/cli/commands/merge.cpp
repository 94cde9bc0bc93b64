#include <unistd.h>

#include "cli/command_line.hpp"
#include "cli/messages.hpp"
#include "cli/shared/batch_output.hpp"
#include "cli/shared/records.hpp"
#include "cli/shared/submissions.hpp"
#include "cli/terminal.hpp"

namespace bounty::cli {
namespace {

void check_all_read(const Options& options, const OutputGuard& guard) {
  guard.check(options.operands);
  check_records(guard, options.paid);
}

Expected<BatchSummary, ExitCode> print_merged(const Options& options, const PaidRecords* paid) {
  check_all_read(options, OutputGuard(options.output));
  Output output(options.output);
  auto summary = merge_or_say(options.operands, *presentation_of(options, output), options, paid,
                              lists_of(options) == Lists::all);
  if (summary) output.finish();
  return summary;
}

Expected<BatchSummary, ExitCode> send_letters(const Options& options, const PaidRecords* paid) {
  std::vector<Outcome> outcomes;
  auto summary = merge_or_say(options.operands, *gather_outcomes(outcomes), options, paid, true);
  if (!summary) return summary;
  write_letters_and_say(options, outcomes,
                        [&](const OutputGuard& guard) { check_all_read(options, guard); });
  return summary;
}

ExitCode run_merge(const Options& options) {
  std::optional<PaidRecords> paid;
  if (!options.paid.empty()) {
    Expected<PaidRecords, ExitCode> records = open_paid_or_say(options.paid);
    if (!records) return records.error();
    paid = std::move(records.value());
  }
  const PaidRecords* given = paid ? &*paid : nullptr;
  const auto summary = options.format == Format::letter ? send_letters(options, given)
                                                        : print_merged(options, given);
  if (!summary) return summary.error();
  return report_batch(options, summary.value(), style_of_stream(STDERR_FILENO, options.colour));
}

void check_merge(const Options& options) {
  refuse_second_standard_input(options);
  check_batch_output(options);
}

}  // namespace

const Command merge_command = {
    .id = CommandName::merge,
    .name = "merge",
    .summary = "Merge the results of a batch's parts, paying each family once",
    .examples =
        "bounty batch --format ndjson -o part-1.ndjson submissions-1/\n"
        "bounty batch --format ndjson -o part-2.ndjson submissions-2/\n"
        "bounty merge --paid paid/ part-1.ndjson part-2.ndjson",
    .operand = {.name = "RESULT",
                .meaning = "the results of the parts, in order: NDJSON or JSON from batch; - reads "
                           "standard input",
                .least = 1,
                .most = Operand::any_number},
    .formats = {Format::text, Format::json, Format::markdown, Format::html, Format::letter,
                Format::ledger, Format::ndjson, Format::csv},
    .check_values = check_merge,
    .run = run_merge,
};

}  // namespace bounty::cli
