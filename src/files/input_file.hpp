#pragma once

#include <sys/stat.h>

#include <cstddef>
#include <optional>
#include <string>

#include "bounty/diagnostic.hpp"
#include "bounty/expected.hpp"
#include "files/descriptor.hpp"

namespace bounty {

/// A file that is open to be read to its end. One that others write to meanwhile is told at its
/// end: what was read is then part of the old and part of the new.
class InputFile {
 public:
  /// `path` is for messages. A cannot-read where the descriptor is not open: errno says why.
  static Expected<InputFile, Diagnostic> from(Descriptor file, std::string path);

  /// How many of the next bytes have come, 0 at the end; or a cannot-read.
  Expected<std::size_t, Diagnostic> read(char* bytes, std::size_t most);

  /// Reads the file to its end, or soon after the size that a document may have, to the beginning
  /// of `text`, which grows where it has to. How many bytes have come, Document::padding NULs being
  /// behind them; or a cannot-read. A file that holds what it held when it was opened needs one
  /// read.
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
