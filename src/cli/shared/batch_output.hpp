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

// How a batch comes out, scored or merged.

/// The lists of a payout that the options' format shows.
Lists lists_of(const Options& options);

/// Throws UsageError where the options of the output exclude each other.
void check_batch_output(const Options& options);

/// Writes what it gets to the output, in the options' format.
std::unique_ptr<Presentation> presentation_of(const Options& options, Output& output);

/// Writes the letters of the outcomes into the folder of the options, and says so. Before anything
/// is written, `check` is asked for each file whether it is read. Throws UsageError and WriteError.
void write_letters_and_say(const Options& options, const std::vector<Outcome>& outcomes,
                           const std::function<void(const OutputGuard&)>& check);

/// Merges the stored results of the parts, in their order, into the presentation; `paid` may be
/// null. Where they do not belong together, says so on standard error, and no part of the output
/// counts. Where `needs_steps`, results without them are refused.
Expected<BatchSummary, ExitCode> merge_or_say(const std::vector<std::string>& parts,
                                              Presentation& presentation, const Options& options,
                                              const PaidRecords* paid, bool needs_steps);

/// How a run ends that is over no budget.
ExitCode exit_code_of(const BatchSummary& summary);

/// Says on standard error what a batch has come to, and how the run ends.
ExitCode report_batch(const Options& options, const BatchSummary& summary, const TextStyle& style);

}  // namespace bounty::cli
