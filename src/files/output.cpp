#include "files/output.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <optional>

#include "files/retried.hpp"

namespace bounty {
namespace {

[[noreturn]] void fail(std::string_view name) {
  throw WriteError(fmt::format("cannot write {}: {}", name, std::strerror(errno)));
}

/// What stands at the path, or where a link there leads; none where nothing does.
std::optional<struct stat> status_of(const std::string& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) == 0) return status;
  if (errno != ENOENT) fail(path);
  return std::nullopt;
}

/// Where a link leads, so that the link itself stays.
std::string target_of(const std::string& path) {
  const std::unique_ptr<char, decltype(&std::free)> real(realpath(path.c_str(), nullptr),
                                                         &std::free);
  if (!real) fail(path);
  return real.get();
}

/// The permissions of the file that is replaced, else those of a new file.
mode_t mode_for(const std::optional<struct stat>& replaced) {
  constexpr mode_t permissions = 07777;
  if (replaced) return replaced->st_mode & permissions;
  const mode_t mask = umask(0);
  umask(mask);
  return 0666 & ~mask;
}

/// A name for mkstemp in the folder of the path.
std::string template_beside(const std::string& path) {
  return path.substr(0, path.rfind('/') + 1) + ".bounty-XXXXXX";
}

/// The temporary file that is there just now, null where there is none: a signal handler can know
/// it in no other way.
// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables)
std::atomic<const char*> unfinished = nullptr;
static_assert(decltype(unfinished)::is_always_lock_free, "a signal handler reads it");

/// Ends the program as the signal would have done without it.
void remove_unfinished(int signal) {
  if (const char* path = unfinished.exchange(nullptr)) unlink(path);
  static_cast<void>(raise(signal));
}

/// A signal that is ignored, as nohup does it, stays so.
void remove_at(int signal) {
  struct sigaction action {};
  if (sigaction(signal, nullptr, &action) != 0 || action.sa_handler != SIG_DFL) return;
  action.sa_handler = &remove_unfinished;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigaction(signal, &action, nullptr);
}

}  // namespace

void write_to_stream(int descriptor, std::string_view name, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = retried([&] { return write(descriptor, text.data(), text.size()); });
    if (written < 0) fail(name);
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

Output::Output(const std::string& path)
    : name_(path.empty() ? "standard output" : path), file_(STDOUT_FILENO) {
  if (path.empty()) return;
  const std::optional<struct stat> old = status_of(path);
  if (old && !S_ISREG(old->st_mode)) {
    file_ = Descriptor(retried([&] { return open(path.c_str(), O_WRONLY | O_CLOEXEC); }));
    if (!file_.is_open()) fail(path);
    return;
  }
  if (old && access(path.c_str(), W_OK) != 0) fail(path);
  target_ = old ? target_of(path) : path;
  open_temporary(mode_for(old));
}

Output::~Output() { remove_temporary(); }

/// The signals know of the file before it is there: its name is not taken before that.
void Output::open_temporary(mode_t mode) {
  temporary_ = template_beside(target_);
  unfinished = temporary_.c_str();
  for (const int signal : {SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGTERM, SIGXCPU, SIGXFSZ}) {
    remove_at(signal);
  }
  file_ = Descriptor(mkstemp(temporary_.data()));
  if (file_.is_open() && fchmod(file_.get(), mode) == 0) return;
  const int error = errno;
  if (!file_.is_open()) temporary_.clear();
  remove_temporary();
  errno = error;
  fail(name_);
}

void Output::remove_temporary() {
  if (!temporary_.empty()) unlink(temporary_.c_str());
  unfinished = nullptr;
  temporary_.clear();
}

/// The name passes on only once the content is on the disk: else a power cut could leave it with
/// nothing.
void Output::finish() {
  const bool is_kept = temporary_.empty() || retried([this] { return fsync(file_.get()); }) == 0;
  if (!is_kept || !file_.close()) fail(name_);
  if (temporary_.empty()) return;
  if (std::rename(temporary_.c_str(), target_.c_str()) != 0) fail(name_);
  unfinished = nullptr;
  temporary_.clear();
}

}  // namespace bounty
