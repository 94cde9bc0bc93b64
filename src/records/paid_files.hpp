#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bounty/diagnostic.hpp"
#include "bounty/expected.hpp"
#include "stored/paid_records.hpp"

namespace bounty {

/// Returns the record at the path, or every record in the folder: `*.json`, `*.ndjson`, `*.jsonl`.
Expected<std::vector<std::string>, Diagnostic> record_files_at(const std::string& path);

/// Returns true if a file of this name among the records is read as one, or stops the run.
bool is_called_like_record(std::string_view path);

/// Reads all records, or returns the errors of all. A record that is one of the files `left_out`
/// is not counted, nor is what other records say about its payments.
Expected<PaidRecords, Diagnostics> open_paid_records(const std::string& path,
                                                     const std::vector<std::string>& left_out = {});

}  // namespace bounty
