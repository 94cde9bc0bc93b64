#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace bounty {

/// How far a batch has come.
struct Advance {
  std::uint64_t submissions = 0;
  std::uint64_t rejected = 0;
  std::uint64_t done = 0;   ///< of the input, in whatever it is counted
  std::uint64_t total = 0;  ///< 0 where nobody knows how much there is
};

/// A line on a terminal that says how far a batch has come, once it has taken half a second.
class Progress {
 public:
  /// Says nothing where `is_shown` is false.
  explicit Progress(bool is_shown) : is_shown_(is_shown) {}
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress() { erase(); }

  void show(const Advance& advance);

  /// Leaves the terminal as it was.
  void erase();

 private:
  using Clock = std::chrono::steady_clock;

  bool is_shown_;
  bool is_on_screen_ = false;
  Clock::time_point begin_ = Clock::now();
  Clock::time_point next_ = begin_ + std::chrono::milliseconds(500);
};

/// `1,234 scored, 5,600 a second, 3 rejected, 0:12 left`
std::string progress_line(const Advance& advance, std::chrono::milliseconds elapsed);

}  // namespace bounty
