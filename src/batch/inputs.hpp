#pragma once

#include <atomic>
#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bounty/diagnostic.hpp"
#include "files/input_file.hpp"

namespace bounty {

/// A file of the batch, folders being listed.
struct Input {
  enum class Kind {
    document,  ///< one submission
    lines,     ///< one submission a line: NDJSON
  };

  std::string path;
  Kind kind = Kind::document;
  std::shared_ptr<const Diagnostic> failure{};  ///< why there is nothing to open; mostly null
  bool is_below_folder = false;  ///< found in a folder that was read with its subfolders
};

/// Where a submission came from: an input, and in it a line, 0 for the whole of it. In the order of
/// input.
struct InputNumber {
  std::uint32_t input = 0;
  std::uint32_t line = 0;

  friend constexpr auto operator<=>(InputNumber, InputNumber) = default;
};

/// The inputs that the paths stand for: files as they are, folders by their documents in the order
/// of their paths' bytes. A folder that cannot be read is an input that failed.
std::vector<Input> list_inputs(const std::vector<std::string>& paths, bool with_subfolders);

/// Whether the path holds a document a line: `-`, or by its name.
bool has_lines(const std::string& path);

/// `SOURCE`, or `SOURCE:LINE`.
std::string name_of(const std::string& source, std::uint32_t line);

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

/// How many lines these are; the last one may have no end.
std::uint32_t count_lines(std::string_view lines);

}  // namespace bounty
