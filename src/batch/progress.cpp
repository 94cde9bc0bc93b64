#include "batch/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <exception>

#include "bounty/money.hpp"
#include "bounty/print.hpp"
#include "files/output.hpp"

namespace bounty {
namespace {

constexpr std::string_view erase_line = "\r\x1b[K";

/// Ignores failures: a lost terminal must not stop the batch.
void say(std::string_view text) noexcept {
  try {
    write_to_stream(STDERR_FILENO, "standard error", text);
  } catch (const std::exception&) {
    return;
  }
}

std::string time_left(const BatchProgress& progress, std::uint64_t milliseconds) {
  const std::uint64_t rest = progress.total - std::min(progress.done, progress.total);
  const Wide left =
      Wide{milliseconds} * rest / progress.done;  // wide enough for hours of work on terabytes
  const auto seconds = static_cast<std::uint64_t>(left / 1000);
  return fmt::format(", {}:{:02} left", seconds / 60, seconds % 60);
}

}  // namespace

std::string progress_line(const BatchProgress& progress, std::chrono::milliseconds elapsed,
                          std::size_t columns) {
  const auto milliseconds = static_cast<std::uint64_t>(std::max<std::int64_t>(1, elapsed.count()));
  const std::uint64_t scored = progress.submissions - progress.rejected;
  const std::string begin = fmt::format("{} scored", grouped(scored));
  const std::string speed =
      fmt::format(", {} a second", grouped(progress.submissions * 1000 / milliseconds));
  std::string end = fmt::format(", {} rejected", grouped(progress.rejected));
  if (progress.total != 0 && progress.done != 0) end += time_left(progress, milliseconds);
  const bool has_room = begin.size() + speed.size() + end.size() <= columns;
  return (begin + (has_room ? speed : "") + end).substr(0, columns);
}

void ProgressLine::show(const BatchProgress& progress) {
  if (columns_ == 0) return;
  const Clock::time_point now = Clock::now();
  if (now < next_show_) return;
  next_show_ = now + std::chrono::milliseconds(100);
  const auto elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(now - begin_);
  // Some terminals wrap to the next line when the last column is written.
  say(fmt::format("{}{}", erase_line, progress_line(progress, elapsed, columns_ - 1)));
  is_on_screen_ = true;
}

void ProgressLine::erase() {
  if (is_on_screen_) say(erase_line);
  is_on_screen_ = false;
}

}  // namespace bounty
