#include "files/output_target.hpp"

#include <unistd.h>
#include <array>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <climits>
#include <csignal>
#include <optional>
#include <string_view>

#include "files/output.hpp"
#include "files/system.hpp"

namespace bounty {
namespace {

/// The unfinished files. A signal handler can access them only through a global variable.
// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables)
std::atomic<UnfinishedFile*> unfinished = nullptr;
static_assert(decltype(unfinished)::is_always_lock_free, "a signal handler reads it");

/// Removes unfinished files and ends the program as the signal would have done.
void remove_and_end(int signal) {
  for (UnfinishedFile* file = unfinished; file != nullptr; file = file->next) {
    if (const char* path = file->path.exchange(nullptr)) unlink(path);
  }
  static_cast<void>(raise(signal));
}

/// Returns true for signals that do not end a process by default.
bool ends_nothing(int signal) {
  switch (signal) {
    case SIGCHLD:
    case SIGCONT:
    case SIGSTOP:
    case SIGTSTP:
    case SIGTTIN:
    case SIGTTOU:
    case SIGURG:
    case SIGWINCH: return true;
    default: return false;
  }
}

/// Leaves ignored signals, as with nohup, and other handlers, as of a sanitizer, unchanged.
void catch_signal(int signal) {
  struct sigaction action {};
  if (sigaction(signal, nullptr, &action) != 0 || action.sa_handler != SIG_DFL) return;
  action.sa_handler = &remove_and_end;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigaction(signal, &action, nullptr);
}

}  // namespace

void remove_at_signals(UnfinishedFile& file, const char* path) {
  const bool is_first = unfinished == nullptr;
  file.path = path;
  file.next = unfinished.load();
  unfinished = &file;
  for (int signal = 1; is_first && signal <= last_signal(); ++signal) {
    if (!ends_nothing(signal)) catch_signal(signal);
  }
}

void forget(UnfinishedFile& file) {
  file.path = nullptr;
  std::atomic<UnfinishedFile*>* link = &unfinished;
  while (*link != nullptr && *link != &file) link = &link->load()->next;
  if (*link == &file) *link = file.next.load();
}

namespace {

/// Returns the number of the open file that the path names, or std::nullopt for any other path.
std::optional<int> open_file_called(std::string_view path) {
  for (const std::string_view folder : {"/dev/fd/", "/proc/self/fd/"}) {
    if (!path.starts_with(folder)) continue;
    path.remove_prefix(folder.size());
    int number = 0;
    const auto parsed = std::from_chars(path.data(), path.data() + path.size(), number);
    if (parsed.ec == std::errc() && parsed.ptr == path.data() + path.size()) return number;
  }
  return std::nullopt;
}

/// Returns the target of the link, or std::nullopt if it is not a link. Throws WriteError with the
/// output's name.
std::optional<std::string> follow(const std::string& link, const std::string& output) {
  std::array<char, PATH_MAX> target{};
  const ssize_t length = readlink(link.c_str(), target.data(), target.size());
  if (length >= 0) return std::string(target.data(), static_cast<std::size_t>(length));
  if (errno != EINVAL && errno != ENOENT) throw_write_error(output);
  return std::nullopt;
}

}  // namespace

std::string folder_of(const std::string& path) { return path.substr(0, path.rfind('/') + 1); }

OutputTarget output_target(const std::string& path) {
  constexpr int most_links = 40;  // the limit of the system
  std::string target = path;
  for (int links = 0; links <= most_links; ++links) {
    if (const std::optional<int> file = open_file_called(target)) return *file;
    const std::optional<std::string> next = follow(target, path);
    if (!next) return target;
    target = next->starts_with('/') ? *next : folder_of(target) + *next;
  }
  errno = ELOOP;
  throw_write_error(path);
}

}  // namespace bounty
