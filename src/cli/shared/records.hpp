#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bounty/expected.hpp"
#include "bounty/ledger.hpp"
#include "cli/exit_code.hpp"
#include "cli/sources.hpp"
#include "files/folder_lock.hpp"
#include "formats/record.hpp"
#include "stored/paid_records.hpp"

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

/// What a record says, a line each, and what its first line announces of them.
struct RecordLines {
  RecordSums sums;
  std::string lines;
};

/// Writes a record of the day, YYYY-MM-DD, into the folder: `DAY.ndjson`, or `DAY-2.ndjson` and so
/// on where the day has some. Whole or not at all, and never over another file. Returns its path.
/// Throws WriteError.
std::string write_record(const std::string& folder, const std::string& day,
                         const RecordLines& record, const FolderLock& lock);

/// Prints the journal of a record, the same bytes each time, to the output ("" is standard output);
/// says on standard error what is wrong with the record, and then prints nothing.
ExitCode print_journal(const std::string& record, const Bookkeeping& bookkeeping,
                       const std::string& output);

}  // namespace bounty::cli
