#pragma once

#include <sys/stat.h>

#include <cstddef>
#include <optional>
#include <string>

#include "bounty/diagnostic.hpp"
#include "bounty/expected.hpp"
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

}  // namespace bounty
