#include "batch/input/piece_source.hpp"

#include <algorithm>

#include "files/input.hpp"
#include "files/paths.hpp"
#include "names/names.hpp"

namespace bounty {

namespace {

/// Returns the number of documents in a piece: small enough that there are pieces for all threads,
/// and large enough that they seldom wait for each other.
std::ptrdiff_t documents_of_piece(std::size_t documents) {
  constexpr std::size_t pieces = 128;
  constexpr std::size_t most = 64;
  return static_cast<std::ptrdiff_t>(std::clamp<std::size_t>(documents / pieces, 1, most));
}

bool is_document(const Input& input) { return input.kind == Input::Kind::document; }

/// A stream without any submission is most likely a mistake.
Diagnostic error_for_no_documents(const Input& stream) {
  return cannot_read(stream.path, "there is no submission in it");
}

/// Returns the number of documents, or the bytes of streams, or 0 for a mixture of both.
std::uint64_t measure(const std::vector<Input>& inputs) {
  const auto documents = static_cast<std::size_t>(std::ranges::count_if(inputs, is_document));
  if (documents == inputs.size()) return documents;
  std::uint64_t bytes = 0;
  for (const Input& input : inputs) {
    const std::uint64_t size = is_document(input) ? 0 : size_of_file(input.path);
    if (size == 0) return 0;
    bytes += size;
  }
  return bytes;
}

}  // namespace

PieceSource::PieceSource(std::vector<Input> inputs)
    : inputs_(std::move(inputs)),
      total_(measure(inputs_)),
      documents_of_piece_(documents_of_piece(inputs_.size())) {}

bool PieceSource::take(Piece& piece) {
  const std::lock_guard lock(mutex_);
  piece.documents = 0;
  piece.lines.clear();
  piece.failure.reset();
  while (!is_stopped_ && next_input_ < inputs_.size()) {
    piece.first_input = next_input_;
    if (inputs_[next_input_].kind == Input::Kind::document) {
      take_documents(piece);
    } else if (!take_lines(piece)) {
      continue;
    }
    piece.number = next_number_++;
    return true;
  }
  return false;
}

void PieceSource::take_documents(Piece& piece) {
  const auto first = inputs_.begin() + next_input_;
  const auto end = first + std::min(documents_of_piece_, inputs_.end() - first);
  piece.documents = static_cast<std::uint32_t>(std::find_if_not(first, end, is_document) - first);
  next_input_ += piece.documents;
  done_ += piece.documents;
  piece.done = done_;
}

bool PieceSource::open_lines(Piece& piece) {
  if (lines_) return true;
  Expected<InputFile, Diagnostic> file = open_regular_file(inputs_[next_input_].path);
  if (file) {
    lines_ = std::make_unique<LineBlocks>(std::move(file.value()), &is_stopped_);
  } else {
    piece.failure = std::move(file.error());
  }
  return file.has_value();
}

/// Returns true if the piece contains lines or a failure.
bool PieceSource::take_lines(Piece& piece) {
  if (open_lines(piece)) {
    piece.first_line = next_line_;
    const bool has_lines = lines_->next(piece.lines);
    if (has_lines && piece.first_line == 1)
      piece.failure = lines_->objection_to_layout(piece.lines, inputs_[next_input_].path);
    if (piece.failure) piece.lines.clear();
    piece.lines.reserve(piece.lines.size() + Document::padding);
    next_line_ += count_lines(piece.lines);
    has_document_ = has_document_ || has_any_document(piece.lines);
    piece.done = done_ + lines_->bytes();
    if (has_lines && !piece.failure) return true;
    if (!piece.failure) piece.failure = lines_->failure();
    if (!piece.failure && !has_document_)
      piece.failure = error_for_no_documents(inputs_[next_input_]);
  }
  end_input();
  return piece.failure.has_value();
}

void PieceSource::end_input() {
  if (lines_) done_ += lines_->bytes();
  lines_.reset();
  has_document_ = false;
  next_line_ = 1;
  ++next_input_;
}

bool is_skipped_review(const Document& document, const Input& input) {
  return input.is_below_folder && format_of(document) == review_format;
}

Warning review_skipped() {
  return {WarningCode::review_skipped,
          "this is a review and is skipped: use --reviews for reviews"};
}

void for_each_document(PieceSource& source, const DocumentTaker& taker) {
  for (Piece piece; source.take(piece);) {
    for (std::uint32_t i = 0; i < piece.documents; ++i) {
      const Input& input = source.inputs()[piece.first_input + i];
      const Expected<Document, Diagnostic> document =
          input.failure ? *input.failure : read_regular_file(input.path);
      if (!document) {
        taker.fail(document.error());
      } else if (is_skipped_review(document.value(), input)) {
        taker.skip(input.path);
      } else {
        taker.take(document.value());
      }
    }
    const std::string file = source_name(source.inputs()[piece.first_input].path);
    for_each_line(piece.lines, piece.first_line, [&](std::string_view line, std::uint32_t number) {
      taker.take({{file, number}, std::string(line)});
    });
    if (piece.failure) taker.fail(*piece.failure);
  }
}

}  // namespace bounty
