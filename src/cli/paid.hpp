#pragma once

#include <string>
#include <vector>

#include "batch/paid_records.hpp"
#include "bounty/expected.hpp"
#include "cli/exit_code.hpp"

namespace bounty::cli {

/// The records of `--paid`; says on standard error how many there are, or what is wrong with one.
/// Those that are `left_out` are not counted.
Expected<PaidRecords, ExitCode> open_paid_or_say(const std::string& path,
                                                 const std::vector<std::string>& left_out = {});

}  // namespace bounty::cli
