#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "bounty/diagnostic.hpp"
#include "bounty/expected.hpp"
#include "bounty/read.hpp"

namespace bounty::cli {

/// A file that could not be written; main shows it and exits with file_error.
class WriteError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The file's bytes, `-` being standard input; or a cannot-read. Stops soon after the size that a
/// document may have.
Expected<Document, Diagnostic> read_file(const std::string& path);

/// The files that a path stands for: itself, or of a folder its visible `*.json` in the order of
/// their names' bytes.
Expected<std::vector<std::string>, Diagnostic> files_at(const std::string& path);

/// Whether both paths lead to one regular file.
bool is_same_file(const std::string& a, const std::string& b);

/// Writes all of it, or throws WriteError.
void write_to_stream(int descriptor, std::string_view name, std::string_view text);

/// Writes a temporary file beside `path` and renames it, so that `path` holds either what it held
/// or all of the text; what is not a regular file is written as it is. Throws WriteError.
void write_file(const std::string& path, std::string_view text);

}  // namespace bounty::cli
