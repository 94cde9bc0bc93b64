#pragma once

#include <string>
#include <string_view>

#include "bounty/write.hpp"
#include "files/input_file.hpp"
#include "stored/record_reader.hpp"
#include "stored/stored_text.hpp"

namespace bounty {

/// Reads a stored file to its very end, one document in memory at a time: one JSON document, or one
/// a line (`-`, *.ndjson, *.jsonl). False where the file could not be read on, which is a failure
/// too.
bool read_stored_file(InputFile file, const std::string& path, StoredDocuments& documents);

/// Has the reader read the file, or note why it cannot be read.
void read_record(RecordReader& reader, const std::string& path);

/// Appends the outcome as a line of NDJSON. Throws WriteError where the line is too large to be
/// read again, which would stop every later run; `consequence` says then what becomes of the
/// output.
void write_stored_line(std::string& text, const Outcome& outcome, Lists lists,
                       std::string_view consequence);

}  // namespace bounty
