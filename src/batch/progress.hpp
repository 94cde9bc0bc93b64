#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

namespace bounty {

/// How far a batch has come.
struct BatchProgress {
  std::uint64_t submissions = 0;  ///< scored or rejected
  std::uint64_t rejected = 0;
  std::uint64_t done = 0;   ///< how much of the input is read: documents, or bytes of streams
  std::uint64_t total = 0;  ///< how much input there is, in the same unit; 0 if unknown
};

/// A progress line on a terminal, shown only if a batch takes longer than half a second.
class ProgressLine {
 public:
  /// Shows one line of at most `columns`, or nothing if that is 0.
  explicit ProgressLine(std::size_t columns) : columns_(columns) {}
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;
  ~ProgressLine() { erase(); }

  /// Shows the line, unless the last one is less than 0.1 s old.
  void show(const BatchProgress& progress);

  /// Erases the line.
  void erase();

 private:
  using Clock = std::chrono::steady_clock;

  std::size_t columns_;
  bool is_on_screen_ = false;
  Clock::time_point begin_ = Clock::now();
  Clock::time_point next_show_ = begin_ + std::chrono::milliseconds(500);
};

/// Returns a line such as `1,234 scored, 5,600 a second, 3 rejected, 0:12 left`, without the speed
/// if that does not fit, and cut off at `columns`. The speed counts rejected submissions too; the
/// time left is in minutes and seconds.
std::string progress_line(const BatchProgress& progress, std::chrono::milliseconds elapsed,
                          std::size_t columns);

}  // namespace bounty
