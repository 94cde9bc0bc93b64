#pragma once

#include <dirent.h>
#include <sys/stat.h>
#include <optional>
#include <string>

/// System calls beyond POSIX, or that replace it: the rest of the program needs only POSIX, a lock
/// on a folder, and the width of a terminal.
namespace bounty {

/// Returns the time of the last change of the file's content.
struct timespec time_of_change(const struct stat& status);

/// The kind of an entry of a folder.
struct EntryKind {
  bool is_folder;
  bool is_regular;
};

/// Returns the kind of the entry, or std::nullopt if the system does not state it in the entry.
std::optional<EntryKind> kind_of(const dirent& entry);

/// Opens the folder so that files can be opened relative to it, without the right to list it if
/// the system supports that. Returns -1 like open().
int open_to_pass_through(const std::string& folder);

/// Renames a file atomically unless `to` exists.
bool rename_to_new(const std::string& from, const std::string& to);

/// Like fsync(), but waits until the data is on disk.
bool sync_to_disk(int descriptor);

/// Returns the highest signal number.
int last_signal();

}  // namespace bounty
