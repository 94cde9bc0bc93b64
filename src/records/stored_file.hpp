#pragma once

#include <string>
#include <string_view>

#include "bounty/write.hpp"
#include "files/input.hpp"
#include "stored/record_reader.hpp"
#include "stored/stored_text.hpp"

namespace bounty {

/// Reads a stored file to its end, with one document in memory at a time. The file is one JSON
/// document, or has one on each line (`-`, *.ndjson, *.jsonl). Returns false if reading failed,
/// which is also reported to `documents`.
bool read_stored_file(InputFile file, const std::string& path, StoredDocuments& documents);

/// Lets the reader read the file, or record why it cannot be read.
void read_record(RecordReader& reader, const std::string& path);

/// Appends the outcome as a line of NDJSON. Throws WriteError if the line is too large to be read
/// again, which would stop every later run; `consequence` says what happens to the output then.
void write_stored_line(std::string& text, const Outcome& outcome, Lists lists,
                       std::string_view consequence);

}  // namespace bounty
