#pragma once

#include <dirent.h>
#include <sys/stat.h>
#include <optional>
#include <string>

/// What systems have beside POSIX, or in its place: the rest of the program asks for POSIX alone,
/// for a lock on a folder, and for the width of a terminal.
namespace bounty {

/// When the content of the file has changed last.
struct timespec time_of_change(const struct stat& status);

/// Whether the entry is a folder, or a regular file, where the system says so without a look at it.
struct EntryKind {
  bool is_folder;
  bool is_regular;
};
std::optional<EntryKind> kind_of(const dirent& entry);

/// Opens the folder for its files to be opened in it, where the system can without a right to list
/// them. -1 as open().
int open_to_pass_through(const std::string& folder);

/// Renames it in one step, where nothing stands at `to`.
bool rename_to_new(const std::string& from, const std::string& to);

/// As fsync(), and until the disk has it.
bool sync_to_disk(int descriptor);

/// The highest number of a signal.
int last_signal();

}  // namespace bounty
