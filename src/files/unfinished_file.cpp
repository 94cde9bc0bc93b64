#include "files/unfinished_file.hpp"

#include <unistd.h>

#include <atomic>
#include <csignal>

namespace bounty {
namespace {

/// The file that is there just now, null where there is none: a signal handler can know it in no
/// other way.
// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables)
std::atomic<const char*> unfinished = nullptr;
static_assert(decltype(unfinished)::is_always_lock_free, "a signal handler reads it");

/// Ends the program as the signal would have done without it.
void remove_and_end(int signal) {
  if (const char* path = unfinished.exchange(nullptr)) unlink(path);
  static_cast<void>(raise(signal));
}

/// All others end a process by default.
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

/// A signal that is ignored, as nohup does it, stays so; so does the handler of a sanitizer.
void catch_signal(int signal) {
  struct sigaction action {};
  if (sigaction(signal, nullptr, &action) != 0 || action.sa_handler != SIG_DFL) return;
  action.sa_handler = &remove_and_end;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigaction(signal, &action, nullptr);
}

}  // namespace

void remove_at_signals(const char* path) {
  unfinished = path;
  for (int signal = 1; signal <= SIGRTMAX; ++signal) {
    if (!ends_nothing(signal)) catch_signal(signal);
  }
}

void forget_unfinished() { unfinished = nullptr; }

}  // namespace bounty
