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

namespace bounty {
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

bool must_not_be_replaced(const std::string& path) {
  return access(path.c_str(), F_OK) == 0 && access(path.c_str(), W_OK) != 0;
}

}  // namespace

void write_to_stream(int descriptor, std::string_view name, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(name);
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

Output::Output(const std::string& path)
    : name_(path.empty() ? "standard output" : path), file_(STDOUT_FILENO) {
  if (path.empty()) return;
  if (is_special(path)) {
    file_ = Descriptor(open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (!file_.is_open()) fail(path);
    return;
  }
  if (must_not_be_replaced(path)) fail(path);
  target_ = target_of(path);
  open_temporary();
}

Output::~Output() { remove_temporary(); }

/// The signals know of the file before it is there: its name is not taken before that.
void Output::open_temporary() {
  temporary_ = template_beside(target_);
  unfinished = temporary_.c_str();
  for (const int signal : {SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGTERM, SIGXCPU, SIGXFSZ}) {
    remove_at(signal);
  }
  file_ = Descriptor(mkstemp(temporary_.data()));
  if (file_.is_open() && fchmod(file_.get(), mode_for(target_)) == 0) return;
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

void Output::finish() {
  if (!file_.close()) fail(name_);
  if (temporary_.empty()) return;
  if (std::rename(temporary_.c_str(), target_.c_str()) != 0) fail(name_);
  unfinished = nullptr;
  temporary_.clear();
}

}  // namespace bounty
