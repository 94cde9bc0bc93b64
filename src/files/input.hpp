#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bounty/diagnostic.hpp"
#include "bounty/expected.hpp"
#include "bounty/read.hpp"
#include "files/input_file.hpp"

namespace bounty {

/// The file's bytes, `-` being standard input; or a cannot-read. Stops soon after the size that a
/// document may have. Its source, as that of every message, is the path's source_name().
Expected<Document, Diagnostic> read_file(const std::string& path);

/// The same of a regular file, or of a link to one; nothing else is opened.
Expected<Document, Diagnostic> read_regular_file(const std::string& path);

/// The regular file, or the one that a link leads to, for reading; `-` is standard input, whatever
/// it is.
Expected<InputFile, Diagnostic> open_regular_file(const std::string& path);

/// Reads one file after the other into the same memory. Files of one folder are opened at its
/// descriptor, by their names.
class FileReader {
 public:
  /// The bytes of the file, Document::padding NULs being behind them, until the next call; or a
  /// cannot-read. Stops soon after the size that a document may have. What the folder has listed as
  /// a regular file is not looked at again; all else is opened by open_regular_file().
  Expected<std::string_view, Diagnostic> read(const std::string& path, bool is_listed);

 private:
  void enter(const std::string& folder);
  Expected<InputFile, Diagnostic> open_listed(const std::string& path);

  std::string folder_path_;  ///< with its last slash
  Descriptor folder_{-1};
  std::string text_;
};

/// Why a file cannot be read, by the number that errno had.
Diagnostic cannot_read(const std::string& path, int error);
Diagnostic cannot_read(const std::string& path, std::string_view reason, std::string hint = "");

/// Why a path leads nowhere, with what is there and called nearly so.
Diagnostic cannot_find(const std::string& path);

bool is_folder(const std::string& path);

/// Whether the first folder lies in the second one, at whatever depth, or is that.
bool lies_in_folder(const std::string& folder, const std::string& other);

/// Whether both paths lead to one folder.
bool is_same_folder(const std::string& one, const std::string& other);

/// Whether anything is there, be it a link to nothing.
bool is_there(const std::string& path);

/// Whether something is there that can be looked at; a link to nothing leads nowhere.
bool leads_to_something(std::string_view path);

/// What the folder is called, wherever `.`, `..` and links lead; "" where it has no name.
Expected<std::string, Diagnostic> name_of_folder(const std::string& folder);

/// In bytes; 0 where it is no regular file.
std::uint64_t size_of_file(const std::string& path);

/// What stands in a folder, as paths in the order of their names' bytes.
struct FolderContent {
  std::vector<std::string> documents;  ///< the visible `*.json`, in letters of any case
  std::vector<std::string> lines;      ///< the visible `*.ndjson` and `*.jsonl`, the same
  std::vector<std::string> folders;    ///< the visible folders, links to folders left out
  std::vector<std::string> others;     ///< what else is visible
  std::vector<std::string> hidden;     ///< what is hidden, but folders
  std::vector<std::string> unlisted;   ///< of the documents, those that the folder does not say to
                                       ///< be regular files: links, pipes
};

Expected<FolderContent, Diagnostic> content_of(const std::string& folder);

/// An NDJSON file in a folder of documents, where it would else be passed over.
Diagnostic lines_in_folder(const std::string& path);

/// A folder without any document is more likely a mistake than nothing to do.
Diagnostic no_documents_in(const std::string& folder);

}  // namespace bounty
