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

/// Reads a regular file or a link to one; nothing else is opened. Error: cannot-read.
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

/// Returns the error for a file that cannot be read; `error` is an errno.
Diagnostic cannot_read(const std::string& path, int error);
Diagnostic cannot_read(const std::string& path, std::string_view reason, std::string hint = "");

/// Returns the error for a missing path, with a hint at similar names.
Diagnostic cannot_find(const std::string& path);

bool is_folder(const std::string& path);

/// Returns true if the inner path is the outer one, or is inside it at any depth.
bool lies_in_folder(const std::string& inner, const std::string& outer);

/// Returns true if both paths lead to the same file or folder.
bool is_same_place(const std::string& one, const std::string& other);

/// Returns true if anything exists at the path, even a broken link, or if that is unknown.
bool exists_or_is_link(const std::string& path);

/// Returns true if the path leads to something; false for a broken link.
bool exists_behind_links(std::string_view path);

/// Returns the name of the folder after resolving `.`, `..` and links, or "" if it has none.
Expected<std::string, Diagnostic> name_of_folder(const std::string& folder);

/// Returns the size in bytes, or 0 if it is not a regular file.
std::uint64_t size_of_file(const std::string& path);

/// The content of a folder, as paths in the byte order of their names.
struct FolderContent {
  std::vector<std::string> documents;           ///< visible `*.json`, in any case
  std::vector<std::string> lines;               ///< visible `*.ndjson` and `*.jsonl`, in any case
  std::vector<std::string> folders;             ///< visible folders, but not links to folders
  std::vector<std::string> others;              ///< anything else that is visible
  std::vector<std::string> hidden;              ///< anything hidden except folders
  std::vector<std::string> documents_to_check;  ///< those that the folder does not list as regular
                                                ///< files, such as links and pipes
};

Expected<FolderContent, Diagnostic> content_of(const std::string& folder);

/// Returns the error for an NDJSON file in a folder of documents, which would otherwise be skipped.
Diagnostic error_for_lines_in_folder(const std::string& path);

/// Returns the error for a folder without documents, which is most likely a mistake.
Diagnostic error_for_no_documents(const std::string& folder);

}  // namespace bounty
