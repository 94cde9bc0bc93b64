#pragma once

#include <string>
#include <vector>

#include "batch/batch_notes.hpp"
#include "batch/presentation.hpp"
#include "cli/options/command.hpp"
#include "records/paid_records.hpp"

namespace bounty::cli {

/// Merges the stored results of the parts, in their order, into the presentation; `paid` may be
/// null. Where they do not belong together, says so on standard error.
Expected<BatchSummary, ExitCode> merge_or_say(const std::vector<std::string>& parts,
                                              Presentation& presentation, const Options& options,
                                              const PaidRecords* paid);

}  // namespace bounty::cli
