#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bounty/diagnostic.hpp"
#include "bounty/expected.hpp"

namespace bounty {

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
