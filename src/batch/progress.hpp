#pragma once

#include <chrono>
#include <cstddef>
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
  /// What is said takes one line of so many columns; says nothing where there are none.
  explicit Progress(std::size_t columns) : columns_(columns) {}
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress() { erase(); }

  void show(const Advance& advance);

  /// Leaves the terminal as it was.
  void erase();

 private:
  using Clock = std::chrono::steady_clock;

  std::size_t columns_;
  bool is_on_screen_ = false;
  Clock::time_point begin_ = Clock::now();
  Clock::time_point next_ = begin_ + std::chrono::milliseconds(500);
};

/// `1,234 scored, 5,600 a second, 3 rejected, 0:12 left`, as much of it as fits the columns.
std::string progress_line(const Advance& advance, std::chrono::milliseconds elapsed,
                          std::size_t columns);

}  // namespace bounty
