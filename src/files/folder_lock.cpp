#include "files/folder_lock.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <string_view>

#include "files/output.hpp"
#include "files/paths.hpp"
#include "unicode/ascii.hpp"

#ifndef LOCK_NB
#error "bounty needs flock(), as Linux, macOS and the BSDs have it"
#endif

namespace bounty {
namespace {

/// Returns true if mkstemp may have created the name.
bool is_unfinished(std::string_view name) {
  constexpr std::size_t size_of_end = 6;
  if (!name.starts_with(FolderLock::unfinished)) return false;
  name.remove_prefix(FolderLock::unfinished.size());
  return name.size() == size_of_end &&
         std::ranges::all_of(name, [](char c) { return is_letter(c) || is_digit(c); });
}

/// Ignores files that cannot be removed: they are hidden, and nobody reads them.
void remove_unfinished(const std::string& folder) {
  const std::unique_ptr<DIR, int (*)(DIR*)> stream(opendir(folder.c_str()), &closedir);
  while (const dirent* entry = stream ? readdir(stream.get()) : nullptr) {
    const char* name = entry->d_name;
    struct stat status {};
    if (is_unfinished(name) &&
        fstatat(dirfd(stream.get()), name, &status, AT_SYMLINK_NOFOLLOW) == 0 &&
        S_ISREG(status.st_mode))
      static_cast<void>(unlinkat(dirfd(stream.get()), name, 0));
  }
}

}  // namespace

void make_folder(const std::string& path) {
  constexpr mode_t everybody = 0777;  // reduced by the umask
  if (is_folder(path) || mkdir(path.c_str(), everybody) == 0) return;
  throw_write_error(path);
}

FolderLock::FolderLock(const std::string& folder)
    : folder_(retried([&] { return open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); })) {
  if (!folder_.is_open()) throw_write_error(folder);
  if (retried([&] { return flock(folder_.get(), LOCK_EX | LOCK_NB); }) == 0) {
    remove_unfinished(folder);
  } else if (errno == EWOULDBLOCK) {
    throw WriteError("another bounty process is using " + folder + ": try again when it has ended");
  } else {
    throw_write_error(folder);
  }
}

}  // namespace bounty
