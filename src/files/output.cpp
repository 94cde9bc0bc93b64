#include "files/output.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "files/descriptor.hpp"
#include "files/output_target.hpp"
#include "files/system.hpp"

namespace bounty {
namespace {

/// What stands at the path; none where nothing does.
std::optional<struct stat> status_of(const std::string& path, const std::string& name) {
  struct stat status {};
  if (stat(path.c_str(), &status) == 0) return status;
  if (errno != ENOENT) throw_write_error(name);
  return std::nullopt;
}

/// The permissions of a new file.
mode_t mode_of_new_file() {
  const mode_t mask = umask(0);
  umask(mask);
  return 0666 & ~mask;
}

/// Gives the file the owner and the group of the one that it replaces, where it may. The
/// permissions that it can have then: of a group that is another, and of all others, no more than
/// both the group and all others had.
mode_t inherit_owner(int file, const struct stat& replaced) {
  constexpr mode_t permissions = 07777;
  const mode_t mode = replaced.st_mode & permissions;
  if (fchown(file, replaced.st_uid, replaced.st_gid) == 0) return mode;
  constexpr auto unchanged = static_cast<uid_t>(-1);
  if (fchown(file, unchanged, replaced.st_gid) == 0) return mode & ~mode_t{S_ISUID};
  const auto shared = static_cast<mode_t>(mode & (mode >> 3U) & S_IRWXO);
  return static_cast<mode_t>((mode & S_IRWXU) | (shared << 3U) | shared);
}

mode_t mode_for(int file, const std::optional<struct stat>& replaced) {
  return replaced ? inherit_owner(file, *replaced) : mode_of_new_file();
}

/// The folder of the path, to be synced; none where it may not be read.
Descriptor open_folder_of(const std::string& path, const std::string& name) {
  const std::string folder = folder_of(path) + ".";
  Descriptor opened(
      retried([&] { return open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
  if (!opened.is_open() && errno != EACCES) throw_write_error(name);
  return opened;
}

/// Some file systems sync no folders.
bool sync_folder(const Descriptor& folder) {
  return !folder.is_open() || sync_to_disk(folder.get()) || errno == EINVAL;
}

}  // namespace

void throw_write_error(std::string_view name) {
  throw WriteError(fmt::format("cannot write {}: {}", name, std::strerror(errno)));
}

void write_to_stream(int descriptor, std::string_view name, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = retried([&] { return write(descriptor, text.data(), text.size()); });
    if (written < 0) throw_write_error(name);
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

bool replaces_file(const std::string& path) {
  if (path.empty()) return false;
  const OutputTarget target = output_target(path);
  const auto* place = std::get_if<std::string>(&target);
  return place != nullptr && identity_of_output(*place).has_value();
}

bool is_free(const std::string& path) {
  struct stat status {};
  if (lstat(path.c_str(), &status) == 0) return false;
  if (errno != ENOENT) throw_write_error(path);
  return true;
}

void refuse_irregular(const std::string& path) {
  struct stat status {};
  if (lstat(path.c_str(), &status) != 0 || S_ISREG(status.st_mode)) return;
  throw WriteError(fmt::format(
      "cannot write {}: it is {}", path,
      S_ISLNK(status.st_mode) ? "a link, and not a file of its own" : "no regular file"));
}

Output::Output(const std::string& path, Existing existing)
    : Output(path, existing, Output::unfinished) {}

Output::Output(const std::string& path, Existing existing, const FolderLock&)
    : Output(path, existing, FolderLock::unfinished) {}

Output::Output(const std::string& path, Existing existing, std::string_view unfinished_name)
    : name_(path.empty() ? "standard output" : path),
      existing_(existing),
      unfinished_name_(unfinished_name),
      file_(STDOUT_FILENO) {
  if (path.empty()) return;
  const OutputTarget target = output_target(path);
  if (const int* number = std::get_if<int>(&target)) {
    open_open_file(*number);
  } else {
    open_path(std::get<std::string>(target));
  }
}

Output::~Output() { remove_temporary(); }

/// Written on from where it is, as by whoever has opened it: to put another file in its place would
/// lose what is there.
void Output::open_open_file(int number) {
  file_ = Descriptor(fcntl(number, F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
  if (!file_.is_open()) throw_write_error(name_);
}

void Output::open_path(const std::string& path) {
  const std::optional<struct stat> old = status_of(path, name_);
  if (old && !S_ISREG(old->st_mode)) {
    file_ = Descriptor(retried([&] { return open(path.c_str(), O_WRONLY | O_CLOEXEC); }));
    if (!file_.is_open()) throw_write_error(name_);
    return;
  }
  if (old && access(path.c_str(), W_OK) != 0) throw_write_error(name_);
  target_ = path;
  open_temporary(old);
}

/// The signals know of the file before it is there: its name is not taken before that.
void Output::open_temporary(const std::optional<struct stat>& replaced) {
  temporary_ = folder_of(target_).append(unfinished_name_).append("XXXXXX");
  remove_at_signals(unfinished_, temporary_.c_str());
  file_ = Descriptor(mkstemp(temporary_.data()));
  if (file_.is_open() && fchmod(file_.get(), mode_for(file_.get(), replaced)) == 0) return;
  const int error = errno;
  if (!file_.is_open()) temporary_.clear();
  remove_temporary();
  errno = error;
  throw_write_error(name_);
}

void Output::remove_temporary() {
  if (!temporary_.empty()) unlink(temporary_.c_str());
  forget(unfinished_);
  temporary_.clear();
}

void Output::finish() {
  if (!temporary_.empty()) return finish_temporary();
  if (!file_.close()) throw_write_error(name_);
}

/// The name passes on only once the content is on the disk: else a power cut could leave it with
/// nothing.
void Output::prepare() {
  if (temporary_.empty() || is_prepared_) return;
  if (!sync_to_disk(file_.get()) || !file_.close()) throw_write_error(name_);
  is_prepared_ = true;
}

void Output::finish_temporary() {
  prepare();
  const Descriptor folder = open_folder_of(target_, name_);
  const bool is_renamed = existing_ == Existing::kept
                              ? rename_to_new(temporary_, target_)
                              : std::rename(temporary_.c_str(), target_.c_str()) == 0;
  if (!is_renamed) throw_write_error(name_);
  forget(unfinished_);
  temporary_.clear();
  if (!sync_folder(folder)) throw_write_error(name_);
}

}  // namespace bounty
