#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>

#include "cli/descriptor.hpp"
#include "cli/files.hpp"

namespace bounty::cli {
namespace {

[[noreturn]] void fail(std::string_view name) {
  throw WriteError(fmt::format("cannot write {}: {}", name, std::strerror(errno)));
}

/// Where a link points to, so that the link itself stays; the path where nothing is there yet.
std::string target_of(const std::string& path) {
  const std::unique_ptr<char, decltype(&std::free)> real(realpath(path.c_str(), nullptr),
                                                         &std::free);
  return real ? real.get() : path;
}

bool is_special(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode);
}

/// The permissions of the file that is replaced, else those of a new file.
mode_t mode_for(const std::string& path) {
  constexpr mode_t permissions = 07777;
  struct stat status {};
  if (stat(path.c_str(), &status) == 0) return status.st_mode & permissions;
  const mode_t mask = umask(0);
  umask(mask);
  return 0666 & ~mask;
}

/// A name for mkstemp in the folder of the path.
std::string template_beside(const std::string& path) {
  return path.substr(0, path.rfind('/') + 1) + ".bounty-XXXXXX";
}

void write_special(const std::string& path, std::string_view text) {
  Descriptor file(open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (!file.is_open()) fail(path);
  write_to_stream(file.get(), path, text);
  if (!file.close()) fail(path);
}

/// A file that vanishes at the end of its scope unless it has taken its place.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::string& target)
      : target_(target), path_(template_beside(target)), file_(mkstemp(path_.data())) {
    if (!file_.is_open() || fchmod(file_.get(), mode_for(target)) != 0) fail(target_);
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() {
    if (!path_.empty()) unlink(path_.c_str());
  }

  void write(std::string_view text) { write_to_stream(file_.get(), target_, text); }

  void take_place() {
    if (!file_.close() || std::rename(path_.c_str(), target_.c_str()) != 0) fail(target_);
    path_.clear();
  }

 private:
  std::string target_;
  std::string path_;
  Descriptor file_;
};

}  // namespace

void write_to_stream(int descriptor, std::string_view name, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(name);
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

bool is_same_file(const std::string& a, const std::string& b) {
  struct stat first {};
  struct stat second {};
  if (stat(a.c_str(), &first) != 0 || stat(b.c_str(), &second) != 0) return false;
  return S_ISREG(first.st_mode) && first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

void write_file(const std::string& path, std::string_view text) {
  if (is_special(path)) return write_special(path, text);
  if (access(path.c_str(), F_OK) == 0 && access(path.c_str(), W_OK) != 0) fail(path);
  TemporaryFile file(target_of(path));
  file.write(text);
  file.take_place();
}

}  // namespace bounty::cli
