#pragma once

#include <string>
#include <string_view>

#include "bounty/ledger.hpp"
#include "cli/exit_code.hpp"

namespace bounty::cli {

/// Writes a record of the day, YYYY-MM-DD, into the folder: `DAY.ndjson`, or `DAY-2.ndjson` and so
/// on where the day has some. Whole or not at all, and never over another file. Returns its path.
/// Throws WriteError.
std::string write_record(const std::string& folder, const std::string& day, std::string_view lines);

/// Prints the journal of a record, the same bytes each time, to the output ("" is standard output);
/// says on standard error what is wrong with the record, and then prints nothing.
ExitCode print_journal(const std::string& record, const Bookkeeping& bookkeeping,
                       const std::string& output);

}  // namespace bounty::cli
