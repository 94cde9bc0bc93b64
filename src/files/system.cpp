#include "files/system.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <cerrno>
#include <csignal>
#include <cstdio>

#include "files/descriptor.hpp"

namespace bounty {
namespace {

/// Where a file system, or a system, cannot rename in one step: those that cannot know links.
bool link_to_new(const std::string& from, const std::string& to) {
  return link(from.c_str(), to.c_str()) == 0 && unlink(from.c_str()) == 0;
}

}  // namespace

struct timespec time_of_change(const struct stat& status) {
#ifdef __APPLE__
  return status.st_mtimespec;
#else
  return status.st_mtim;
#endif
}

std::optional<EntryKind> kind_of(const dirent& entry) {
#ifdef DT_UNKNOWN
  if (entry.d_type != DT_UNKNOWN) return EntryKind{entry.d_type == DT_DIR, entry.d_type == DT_REG};
#else
  static_cast<void>(entry);
#endif
  return std::nullopt;
}

int open_to_pass_through(const std::string& folder) {
#ifdef O_PATH
  constexpr int how = O_PATH;
#elif defined O_SEARCH
  constexpr int how = O_SEARCH;
#else
  constexpr int how = O_RDONLY;
#endif
  return retried([&] { return open(folder.c_str(), how | O_DIRECTORY | O_CLOEXEC); });
}

bool rename_to_new(const std::string& from, const std::string& to) {
#ifdef RENAME_NOREPLACE
  if (renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return true;
  if (errno != EINVAL && errno != ENOSYS) return false;
#elif defined RENAME_EXCL
  if (renamex_np(from.c_str(), to.c_str(), RENAME_EXCL) == 0) return true;
  if (errno != ENOTSUP && errno != EINVAL) return false;
#endif
  return link_to_new(from, to);
}

bool sync_to_disk(int descriptor) {
#ifdef F_FULLFSYNC
  if (retried([&] { return fcntl(descriptor, F_FULLFSYNC); }) == 0) return true;
#endif
  return retried([&] { return fsync(descriptor); }) == 0;
}

int last_signal() {
#ifdef SIGRTMAX
  return SIGRTMAX;
#else
  return NSIG - 1;
#endif
}

}  // namespace bounty
