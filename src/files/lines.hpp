#pragma once

#include <atomic>
#include <cstdint>
#include <optional>
#include <string>

#include "bounty/diagnostic.hpp"
#include "files/input.hpp"
#include "json/lines.hpp"

namespace bounty {

/// Reads a stream in blocks of complete lines. Memory holds one block and the beginning of the next
/// line. A line longer than a document may be is cut off soon after that size.
class LineBlocks {
 public:
  /// If another thread sets `is_stopped`, the stream ends soon, even if no input arrives.
  explicit LineBlocks(InputFile file, const std::atomic<bool>* is_stopped = nullptr)
      : file_(std::move(file)), is_stopped_(is_stopped) {}

  /// Puts the next lines, at least one and as soon as it is available, into `block`. Returns false
  /// at the end, or if the stream cannot be read.
  bool next(std::string& block);

  /// Returns an error if the first block begins with a document on several lines instead of one
  /// document per line. If the block contains only a bracket, the next lines are added to it.
  /// `path` is that of the stream.
  std::optional<Diagnostic> objection_to_layout(std::string& block, const std::string& path);

  /// Returns why the stream could not be read further, or std::nullopt if it could.
  [[nodiscard]] const std::optional<Diagnostic>& failure() const { return failure_; }

  /// Returns the number of bytes read.
  [[nodiscard]] std::uint64_t bytes() const { return bytes_; }

 private:
  [[nodiscard]] bool wait() const;
  bool read_more(std::string& block);
  bool skip_line();

  InputFile file_;
  const std::atomic<bool>* is_stopped_;
  std::string carry_;  ///< the beginning of a line that is not complete yet
  bool is_cut_ = false;
  bool is_at_end_ = false;
  std::optional<Diagnostic> failure_;
  std::uint64_t bytes_ = 0;
};

}  // namespace bounty
