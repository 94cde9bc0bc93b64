#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "batch/input/inputs.hpp"
#include "bounty/diagnostic.hpp"
#include "bounty/read.hpp"
#include "files/lines.hpp"

namespace bounty {

/// Some submissions of a batch, one after the other, for one thread to score: a few documents, or
/// some lines of a stream.
struct Piece {
  std::uint64_t number = 0;       ///< from 0, in the order of input
  std::uint32_t first_input = 0;  ///< the first document, or the stream
  std::uint32_t documents = 0;    ///< how many; 0 where these are lines
  std::string lines;
  std::uint32_t first_line = 1;
  std::optional<Diagnostic> failure;  ///< after the lines, the stream cannot be read on
  std::uint64_t done = 0;             ///< of PieceSource::total(), with this piece
};

/// Deals out the inputs in pieces, to several threads.
class PieceSource {
 public:
  explicit PieceSource(std::vector<Input> inputs);

  /// False where there is nothing left, or after stop().
  bool take(Piece& piece);

  /// No thread gets another piece.
  void stop() { is_stopped_ = true; }

  [[nodiscard]] const std::vector<Input>& inputs() const { return inputs_; }

  /// How much there is to do: documents, or bytes of streams; 0 where that cannot be known.
  [[nodiscard]] std::uint64_t total() const { return total_; }

 private:
  void take_documents(Piece& piece);
  bool take_lines(Piece& piece);
  bool open_lines(Piece& piece);
  void end_input();

  const std::vector<Input> inputs_;
  const std::uint64_t total_;
  const std::ptrdiff_t documents_of_piece_;
  std::atomic<bool> is_stopped_ = false;
  std::mutex mutex_;  ///< guards what follows
  std::uint64_t next_number_ = 0;
  std::uint32_t next_input_ = 0;
  std::uint32_t next_line_ = 1;
  std::unique_ptr<LineBlocks> lines_;
  bool has_document_ = false;  ///< of the stream, so far
  std::uint64_t done_ = 0;     ///< with all inputs before the next one
};

/// Whether the document is a review among the submissions of a folder with its subfolders.
bool is_skipped_review(const Document& document, const Input& input);

/// What is said of it.
Warning review_skipped();

/// Gets each document, why it cannot be read, or the path of a review that is skipped.
struct DocumentTaker {
  std::function<void(const Document&)> take;
  std::function<void(const Diagnostic&)> fail;
  std::function<void(const std::string& path)> skip;
};

/// Gives the documents of all inputs one after the other, for what needs no threads.
void for_each_document(PieceSource& source, const DocumentTaker& taker);

}  // namespace bounty
