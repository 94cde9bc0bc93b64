#pragma once

#include <string>
#include <string_view>

#include "files/descriptor.hpp"

namespace bounty {

/// Keeps a folder to one process at a time, of those that ask for it, until the end of its scope or
/// of the process, however that ends.
class FolderLock {
 public:
  /// Removes what a process that was killed has left unfinished under such a lock. Throws
  /// WriteError where another process has it, or where it is no folder that can be read.
  explicit FolderLock(const std::string& folder);

  /// How the unfinished files of whoever has a lock begin, and of nobody else: so none that is
  /// there when another one takes it is still written.
  static constexpr std::string_view unfinished = ".bounty-locked-";

 private:
  Descriptor folder_;
};

/// Makes the folder where nothing is; its own folder has to be there. Throws WriteError.
void make_folder(const std::string& path);

}  // namespace bounty
