#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstdint>
#include <mutex>

namespace bounty {

/// Lets threads through one at a time, in the order of their pieces' numbers. Whoever waits holds
/// back its thread, so that nobody gets far ahead of the slowest.
class InOrder {
 public:
  /// Runs `action` when every piece before `number` is through. False, without running it, where
  /// the way was closed before its turn.
  template <class Action>
  bool pass(std::uint64_t number, Action action) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return next_ == number || number >= closed_from_; });
    if (number >= closed_from_) return false;
    lock.unlock();  // nobody else has this number
    action();
    lock.lock();
    ++next_;
    changed_.notify_all();
    return true;
  }

  /// Lets nobody through from this number on.
  void close_from(std::uint64_t number) {
    const std::lock_guard lock(mutex_);
    closed_from_ = std::min(closed_from_, number);
    changed_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::uint64_t next_ = 0;
  std::uint64_t closed_from_ = UINT64_MAX;
};

}  // namespace bounty
