#pragma once

#include <sys/stat.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bounty/diagnostic.hpp"
#include "bounty/expected.hpp"
#include "bounty/read.hpp"
#include "files/descriptor.hpp"

namespace bounty {

/// A file open for reading. If another process changes it while it is read, that is reported at its
/// end, because the content is then a mixture.
class InputFile {
 public:
  /// `path` is for messages. If the descriptor is not open, returns a cannot-read error with the
  /// reason from errno.
  static Expected<InputFile, Diagnostic> from(Descriptor file, std::string path);

  /// Reads the next bytes and returns their number, 0 at the end. Error: cannot-read.
  Expected<std::size_t, Diagnostic> read(char* bytes, std::size_t most);

  /// Reads the file to its end, or until soon after the maximum size of a document, into the
  /// beginning of `text`, which grows as needed. Returns the number of bytes, which
  /// Document::padding NULs follow. A file that has not grown since it was opened needs one read.
  /// Error: cannot-read.
  Expected<std::size_t, Diagnostic> read_all(std::string& text);

  [[nodiscard]] int descriptor() const { return file_.get(); }

 private:
  InputFile(Descriptor file, std::string path, const struct stat& opened)
      : file_(std::move(file)), path_(std::move(path)), opened_(opened) {}
  [[nodiscard]] bool is_regular() const { return S_ISREG(opened_.st_mode); }
  [[nodiscard]] std::size_t stated_size() const;
  [[nodiscard]] bool has_changed(const struct stat& now) const;
  [[nodiscard]] std::optional<Diagnostic> objection_at_end() const;

  Descriptor file_;
  std::string path_;
  struct stat opened_;
};

/// Reads a file, where `-` means standard input. Stops soon after the maximum size of a document.
/// The source is the source_name() of the path. Error: cannot-read.
Expected<Document, Diagnostic> read_file(const std::string& path);

/// Reads a regular file or a link to one, or standard input of any kind if the path is `-`. Error:
/// cannot-read.
Expected<Document, Diagnostic> read_regular_file(const std::string& path);

/// Opens a regular file or a link to one. `-` means standard input of any kind. Error: cannot-read.
Expected<InputFile, Diagnostic> open_regular_file(const std::string& path);

/// Reads one file after another into the same memory. Files in the same folder are opened relative
/// to its descriptor.
class FileReader {
 public:
  /// Returns the bytes of the file, followed by Document::padding NULs and valid until the next
  /// call. Stops soon after the maximum size of a document. A file that its folder lists as a
  /// regular file is not checked again; anything else is opened by open_regular_file(). Error:
  /// cannot-read.
  Expected<std::string_view, Diagnostic> read(const std::string& path, bool is_listed);

 private:
  void enter(const std::string& folder);
  Expected<InputFile, Diagnostic> open_listed(const std::string& path);

  std::string folder_path_;  ///< with a trailing slash
  Descriptor folder_{-1};
  std::string text_;
};

/// Returns the size in bytes, or 0 if it is not a regular file.
std::uint64_t size_of_file(const std::string& path);

}  // namespace bounty
