#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bounty/diagnostic.hpp"
#include "bounty/expected.hpp"
#include "stored/paid_records.hpp"

namespace bounty {

/// The record at the path, or every record in a folder: `*.json`, `*.ndjson`, `*.jsonl`.
Expected<std::vector<std::string>, Diagnostic> record_files_at(const std::string& path);

/// Whether a file of this name among the records is read as one, or stops the run.
bool is_called_like_record(std::string_view path);

/// Reads them all, or says what is wrong with any. A record that is one of the files `left_out` is
/// not counted, and neither is what others tell of its payments.
Expected<PaidRecords, Diagnostics> open_paid_records(const std::string& path,
                                                     const std::vector<std::string>& left_out = {});

}  // namespace bounty
