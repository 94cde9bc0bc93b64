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

/// Throws UsageError if the output is one of the records at the path; "" means no records.
void check_records(const OutputGuard& guard, const std::string& path);

/// Throws UsageError if a journal written to `output` would be read as a record of the folder, or
/// would replace one.
void refuse_among_records(const std::string& output, const std::string& folder);

/// Opens the records of `--paid` and reports their number, or what is wrong with one, on standard
/// error. Records in `left_out` are not counted.
Expected<PaidRecords, ExitCode> open_paid_or_say(const std::string& path,
                                                 const std::vector<std::string>& left_out = {});

/// The lines of a record, and what its first line announces of them.
struct RecordLines {
  RecordSums sums;
  std::string lines;
};

/// Writes a record of the day (YYYY-MM-DD) into the folder: `DAY.ndjson`, or `DAY-2.ndjson` and so
/// on if the day has records already. Writes the whole record or nothing, and never replaces a
/// file. Returns its path. Throws WriteError.
std::string write_record(const std::string& folder, const std::string& day,
                         const RecordLines& record, const FolderLock& lock);

/// Writes the journal of a record to the output ("" means standard output), with the same bytes
/// each time. If the record is invalid, reports that on standard error and writes nothing.
ExitCode print_journal(const std::string& record, const Bookkeeping& bookkeeping,
                       const std::string& output);

}  // namespace bounty::cli
