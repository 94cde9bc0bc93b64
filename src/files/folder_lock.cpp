#include "files/folder_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>

#include <cerrno>

#include "files/retried.hpp"
#include "files/write_error.hpp"

namespace bounty {

FolderLock::FolderLock(const std::string& folder)
    : folder_(retried([&] { return open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); })) {
  if (!folder_.is_open()) throw_write_error(folder);
  if (retried([&] { return flock(folder_.get(), LOCK_EX | LOCK_NB); }) == 0) return;
  if (errno != EWOULDBLOCK) throw_write_error(folder);
  throw WriteError("another bounty pay is at work in " + folder + ": try again when it has ended");
}

}  // namespace bounty
