#pragma once

#include <string>
#include <string_view>

#include "files/descriptor.hpp"

namespace bounty {

/// Locks a folder for one process at a time, among those that use this lock, until the end of its
/// scope or of the process.
class FolderLock {
 public:
  /// Locks the folder, and then removes unfinished files of a killed process that held the lock.
  /// Throws WriteError if another process holds it, or if the path is not a readable folder.
  explicit FolderLock(const std::string& folder);

  /// The prefix of unfinished files that are written under a lock. No other file has this prefix,
  /// so whoever holds the lock knows that such files are no longer being written.
  static constexpr std::string_view unfinished = ".bounty-locked-";

 private:
  Descriptor folder_;
};

/// Creates the folder unless it exists; its parent must exist. Throws WriteError.
void make_folder(const std::string& path);

}  // namespace bounty
