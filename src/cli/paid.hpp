#pragma once

#include <string>
#include <vector>

#include "bounty/expected.hpp"
#include "cli/exit_code.hpp"
#include "cli/output_guard.hpp"
#include "records/paid_records.hpp"

namespace bounty::cli {

/// Throws UsageError where one of the records at the path is the output; "" is none.
void check_records(const OutputGuard& guard, const std::string& path);

/// Throws UsageError where a journal that is written there would be read as a record of the folder,
/// or take the place of one.
void refuse_among_records(const std::string& output, const std::string& folder);

/// The records of `--paid`; says on standard error how many there are, or what is wrong with one.
/// Those that are `left_out` are not counted.
Expected<PaidRecords, ExitCode> open_paid_or_say(const std::string& path,
                                                 const std::vector<std::string>& left_out = {});

}  // namespace bounty::cli
