#pragma once

#include <sys/types.h>
#include <unistd.h>

#include <stdexcept>
#include <string>
#include <string_view>

#include "files/descriptor.hpp"

namespace bounty {

/// A file that could not be written; main shows it and exits with file_error.
class WriteError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Writes all of it, or throws WriteError with the stream's name.
void write_to_stream(int descriptor, std::string_view name, std::string_view text);

/// Where a command's result goes: standard output, or a file that holds either what it held before
/// or all of the result. All of it throws WriteError.
class Output {
 public:
  /// "" is standard output. A regular file, or one that is not there yet, is written beside `path`
  /// and renamed by finish(), one file at a time; a signal that ends the program removes what is
  /// not finished. What is not a regular file is written as it is.
  explicit Output(const std::string& path);
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;
  ~Output();

  [[nodiscard]] bool is_terminal() const { return isatty(file_.get()) == 1; }

  void write(std::string_view text) { write_to_stream(file_.get(), name_, text); }

  /// After the last write. Without it, a regular file stays as it was.
  void finish();

 private:
  void open_temporary(mode_t mode);
  void remove_temporary();

  std::string name_;       ///< for messages
  std::string target_;     ///< what the temporary file becomes
  std::string temporary_;  ///< "" where there is none
  Descriptor file_;
};

}  // namespace bounty
