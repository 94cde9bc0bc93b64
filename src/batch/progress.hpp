#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

namespace bounty {

/// The progress of a batch.
struct Advance {
  std::uint64_t submissions = 0;
  std::uint64_t rejected = 0;
  std::uint64_t done = 0;   ///< how much of the input is done, in the unit of `total`
  std::uint64_t total = 0;  ///< 0 if unknown
};

/// A progress line on a terminal, shown once a batch has taken half a second.
class Progress {
 public:
  /// Shows one line of at most `columns`, or nothing if that is 0.
  explicit Progress(std::size_t columns) : columns_(columns) {}
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress() { erase(); }

  void show(const Advance& advance);

  /// Erases the line.
  void erase();

 private:
  using Clock = std::chrono::steady_clock;

  std::size_t columns_;
  bool is_on_screen_ = false;
  Clock::time_point begin_ = Clock::now();
  Clock::time_point next_ = begin_ + std::chrono::milliseconds(500);
};

/// Returns a line such as `1,234 scored, 5,600 a second, 3 rejected, 0:12 left`, without the speed
/// if that does not fit.
std::string progress_line(const Advance& advance, std::chrono::milliseconds elapsed,
                          std::size_t columns);

}  // namespace bounty
