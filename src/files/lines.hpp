#pragma once

#include <atomic>
#include <cstdint>
#include <optional>
#include <string>

#include "bounty/diagnostic.hpp"
#include "files/input_file.hpp"
#include "json/lines.hpp"

namespace bounty {

/// Reads a stream in blocks of whole lines. Memory holds one block and the beginning of the next
/// line; a line longer than a document may be is cut soon after that.
class LineBlocks {
 public:
  /// Where another thread sets `is_stopped`, the stream ends soon, even if nothing comes from it.
  explicit LineBlocks(InputFile file, const std::atomic<bool>* is_stopped = nullptr)
      : file_(std::move(file)), is_stopped_(is_stopped) {}

  /// Puts the next lines, at least one and as soon as there is one, into `block`. False at the end,
  /// and where the stream cannot be read on.
  bool next(std::string& block);

  /// Of the first block, where it begins with a document that is laid out over several lines,
  /// instead of one a line: why nothing of it can be read. Where only a bracket has come, the next
  /// lines are added to the block. `path` is the stream's.
  std::optional<Diagnostic> objection_to_layout(std::string& block, const std::string& path);

  /// Why the stream could not be read on; none where it could.
  [[nodiscard]] const std::optional<Diagnostic>& failure() const { return failure_; }

  /// How many bytes have been read.
  [[nodiscard]] std::uint64_t bytes() const { return bytes_; }

 private:
  [[nodiscard]] bool wait() const;
  bool read_more(std::string& block);
  bool skip_line();

  InputFile file_;
  const std::atomic<bool>* is_stopped_;
  std::string carry_;  ///< the beginning of a line whose end has not been read
  bool is_cut_ = false;
  bool is_at_end_ = false;
  std::optional<Diagnostic> failure_;
  std::uint64_t bytes_ = 0;
};

}  // namespace bounty
