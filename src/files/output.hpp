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

/// A file that could not be written; main shows it and exits with file_error.
class WriteError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Throws WriteError: what is called `name` cannot be written, and errno says why.
[[noreturn]] void throw_write_error(std::string_view name);

/// Writes all of it, or throws WriteError with the stream's name.
void write_to_stream(int descriptor, std::string_view name, std::string_view text);

/// What becomes of a regular file that stands where an output is to go.
enum class Existing {
  replaced,
  kept,  ///< finish() throws then
};

/// Whether an output of this path would replace a regular file.
bool replaces_file(const std::string& path);

/// Whether nothing stands at the path, not even a link to nothing. Throws WriteError where that
/// cannot be found out.
bool is_free(const std::string& path);

/// A link may stand for something that others use. Throws WriteError where one is at the path, or
/// anything else but a regular file.
void refuse_irregular(const std::string& path);

/// Where a command's result goes: standard output, or a file that holds either what it held before
/// or all of the result. All of it throws WriteError.
class Output {
 public:
  /// "" is standard output. A regular file, or one that is not there yet, is written beside its
  /// place, which links lead to, and renamed by finish(); a signal that ends the program removes
  /// what is not finished. What is not a regular file is written as it is.
  explicit Output(const std::string& path, Existing existing = Existing::replaced);
  /// The same into a folder that the lock keeps, which removes what is left where nothing else can.
  Output(const std::string& path, Existing existing, const FolderLock& lock);
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;
  ~Output();

  [[nodiscard]] bool is_terminal() const { return isatty(file_.get()) == 1; }

  void write(std::string_view text) { write_to_stream(file_.get(), name_, text); }

  /// How the names of files begin that are not finished: nobody reads them.
  static constexpr std::string_view unfinished = ".bounty-";

  /// After the last write. Brings what is written to the disk, so that finish() has only to rename
  /// it: several outputs can be ready before the first of them is in its place.
  void prepare();

  /// After the last write. Without it, a regular file stays as it was.
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
  std::string target_;                ///< what the temporary file becomes
  std::string temporary_;             ///< "" where there is none
  std::string_view unfinished_name_;  ///< how the temporary file's name begins
  UnfinishedFile unfinished_;
  bool is_prepared_ = false;
  Descriptor file_;
};

}  // namespace bounty
