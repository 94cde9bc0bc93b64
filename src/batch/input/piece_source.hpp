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

/// Consecutive submissions of a batch, for one thread to score: a few documents, or some lines of a
/// stream.
struct Piece {
  std::uint64_t number = 0;       ///< the index in the order of input, from 0
  std::uint32_t first_input = 0;  ///< the index of the first document or of the stream
  std::uint32_t documents = 0;    ///< the number of documents; 0 if there are lines
  std::string lines;
  std::uint32_t first_line = 1;
  std::optional<Diagnostic> failure;  ///< why the stream cannot be read after these lines
  std::uint64_t done = 0;  ///< progress including this piece, in the unit of PieceSource::total()
};

/// Divides the inputs into pieces for several threads.
class PieceSource {
 public:
  explicit PieceSource(std::vector<Input> inputs);

  /// Takes the next piece. Returns false if there is none left, or after stop().
  bool take(Piece& piece);

  /// Prevents threads from taking another piece.
  void stop() { is_stopped_ = true; }

  [[nodiscard]] const std::vector<Input>& inputs() const { return inputs_; }

  /// Returns the amount of work: documents, or bytes of streams, or 0 if unknown.
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
  bool has_document_ = false;  ///< the stream has had a document so far
  std::uint64_t done_ = 0;     ///< progress including all inputs before the next one
};

/// Returns true if the document is a review among submissions in a folder read with its subfolders.
bool is_skipped_review(const Document& document, const Input& input);

/// Returns the warning about such a review.
Warning review_skipped();

/// Receives each document, the reason why it cannot be read, or the path of a skipped review.
struct DocumentTaker {
  std::function<void(const Document&)> take;
  std::function<void(const Diagnostic&)> fail;
  std::function<void(const std::string& path)> skip;
};

/// Passes the documents of all inputs to `taker` one by one, in a single thread.
void for_each_document(PieceSource& source, const DocumentTaker& taker);

}  // namespace bounty
