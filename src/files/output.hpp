#pragma once

#include <sys/stat.h>
#include <unistd.h>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "files/descriptor.hpp"
#include "files/folder_lock.hpp"
#include "files/output_target.hpp"

namespace bounty {

/// A file could not be written. main() reports it and exits with file_error.
class WriteError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Throws WriteError for `name`, with the reason from errno.
[[noreturn]] void throw_write_error(std::string_view name);

/// Writes the whole text. Throws WriteError with the stream's name.
void write_to_stream(int descriptor, std::string_view name, std::string_view text);

/// What happens to an existing regular file at the path of an output.
enum class Existing {
  replaced,
  kept,  ///< finish() throws if there is one
};

/// Returns true if an output to this path would replace a regular file.
bool replaces_file(const std::string& path);

/// Returns true if nothing exists at the path, not even a broken link. Throws WriteError if that
/// cannot be determined.
bool is_free(const std::string& path);

/// Throws WriteError if there is anything but a regular file at the path: a link may lead to
/// something that others use.
void refuse_irregular(const std::string& path);

/// The output of a command: standard output, or a file that afterwards contains either its old
/// content or the complete result. All functions throw WriteError.
class Output {
 public:
  /// "" means standard output. A regular or new file is written under a temporary name in the same
  /// folder, after following links, and renamed by finish(). A signal that ends the program removes
  /// unfinished files. Anything but a regular file is written directly.
  explicit Output(const std::string& path, Existing existing = Existing::replaced);
  /// Writes into a locked folder, under a temporary name that begins with FolderLock::unfinished.
  /// If the process is killed, the next FolderLock of the folder removes that file.
  Output(const std::string& path, Existing existing, const FolderLock& lock);
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;
  ~Output();

  [[nodiscard]] bool is_terminal() const { return isatty(file_.get()) == 1; }

  void write(std::string_view text) { write_to_stream(file_.get(), name_, text); }

  /// The prefix of unfinished files, which nobody reads.
  static constexpr std::string_view unfinished = ".bounty-";

  /// Writes the content to disk after the last write, so that finish() only has to rename the file.
  /// Several outputs can be prepared before the first one is renamed.
  void prepare();

  /// Completes the output after the last write. Without it, a regular file stays unchanged.
  void finish();

 private:
  Output(const std::string& path, Existing existing, std::string_view unfinished_name);
  void open_open_file(int number);
  void open_path(const std::string& path);
  void open_temporary(const std::optional<struct stat>& replaced);
  void finish_temporary();
  void remove_temporary();

  std::string name_;  ///< for messages
  Existing existing_;
  std::string target_;                ///< the final path of the temporary file
  std::string temporary_;             ///< "" if there is no temporary file
  std::string_view unfinished_name_;  ///< the prefix of the temporary file
  UnfinishedFile unfinished_;
  bool is_prepared_ = false;
  Descriptor file_;
};

}  // namespace bounty
