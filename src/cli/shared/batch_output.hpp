#pragma once

#include <functional>
#include <memory>

#include "batch/presentation.hpp"
#include "cli/options/command.hpp"
#include "cli/sources.hpp"
#include "families/batch_notes.hpp"
#include "files/output.hpp"
#include "stored/paid_records.hpp"

namespace bounty::cli {

// The output of a batch, scored or merged.

/// Returns the lists of a payout that the options' format shows.
Lists lists_of(const Options& options);

/// Throws UsageError if output options exclude each other, or if one is missing.
void check_batch_output(const Options& options);

/// Returns a presentation that writes to the output in the options' format.
std::unique_ptr<Presentation> presentation_of(const Options& options, Output& output);

/// Writes the letters of the outcomes into the output folder and reports their number. Before
/// anything is written, calls `check` with a guard of each file, which throws if the file is an
/// input. Throws UsageError and WriteError.
void write_letters_and_say(const Options& options, const std::vector<Outcome>& outcomes,
                           const std::function<void(const OutputGuard&)>& check);

/// Merges the stored results of the parts, in order, into the presentation. `paid` may be null. If
/// the parts do not belong together, reports that on standard error; the output must then be
/// discarded. If `needs_steps`, results without steps are refused.
Expected<BatchSummary, ExitCode> merge_or_say(const std::vector<std::string>& parts,
                                              Presentation& presentation, const Options& options,
                                              const PaidRecords* paid, bool needs_steps);

/// Returns the exit code of a batch that is within its budget.
ExitCode exit_code_of(const BatchSummary& summary);

/// Reports the summary of a batch on standard error and returns the exit code.
ExitCode report_batch(const Options& options, const BatchSummary& summary, const TextStyle& style);

}  // namespace bounty::cli
