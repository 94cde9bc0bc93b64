#include "batch/advise_all.hpp"

#include "batch/scorer.hpp"
#include "bounty/read.hpp"
#include "files/input.hpp"
#include "files/lines.hpp"
#include "names/names.hpp"

namespace bounty {
namespace {

/// Asks for advice on one document after the other.
class Advising {
 public:
  Advising(const Advisers& advisers, const std::function<void(AdviceOutcome)>& take)
      : advisers_(advisers), take_(take) {}

  void advise_on_piece(const Piece& piece, const std::vector<Input>& inputs) {
    for (std::uint32_t i = 0; i < piece.documents; ++i) advise_on(inputs[piece.first_input + i]);
    Source source = source_name(inputs[piece.first_input].path);
    for_each_line(piece.lines, piece.first_line, [&](std::string_view line, std::uint32_t number) {
      source.line = number;
      take_(advice_on({source, std::string(line)}));
    });
    if (piece.failure) take_(rejection_of(*piece.failure));
  }

 private:
  void advise_on(const Input& input) {
    Expected<Document, Diagnostic> read =
        input.failure ? *input.failure : read_regular_file(input.path);
    if (!read) return take_(rejection_of(read.error()));
    take_(advice_on(read.value()));
  }

  [[nodiscard]] AdviceOutcome advice_on(const Document& document) const {
    Expected<Submission, Diagnostics> read = read_submission(document);
    if (!read) return rejection_of(std::move(read.error()), document, nullptr);
    const Submission& submission = read.value();
    const auto shelved =
        advisers_.reviews == nullptr ? nullptr : advisers_.reviews->find(submission.family);
    if (shelved && !shelved->diagnostics.empty()) {
      return rejection_of(shelved->diagnostics, document, shelved.get());
    }
    const Review* review = shelved ? &shelved->review : nullptr;
    if (advisers_.reviews == nullptr && !advisers_.ignores_embedded) {
      review = submission.embedded_review();
    }
    Expected<Advised, Diagnostics> advised = advise(submission, review, advisers_.policy);
    if (!advised) return rejection_of(std::move(advised.error()), document, shelved.get());
    return std::move(advised.value());
  }

  const Advisers& advisers_;
  const std::function<void(AdviceOutcome)>& take_;
};

}  // namespace

void advise_all(PieceSource& source, const Advisers& advisers,
                const std::function<void(AdviceOutcome)>& take) {
  Advising advising(advisers, take);
  for (Piece piece; source.take(piece);) advising.advise_on_piece(piece, source.inputs());
}

}  // namespace bounty
