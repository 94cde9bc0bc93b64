#include "batch/scorer.hpp"

#include "bounty/score.hpp"
#include "files/input.hpp"
#include "names/names.hpp"
#include "rules/warnings.hpp"

namespace bounty {
namespace {

Outcome reject(Diagnostics diagnostics, const LocatedDocument& document,
               const ShelvedReview* review) {
  const Diagnostic& first = diagnostics.front();
  const bool is_in_review = review != nullptr && first.source != document.document.source;
  const LocatedDocument& place = is_in_review ? review->source : document;
  place_in_file(diagnostics, document);
  if (review != nullptr) place_in_file(diagnostics, review->source);
  Excerpt excerpt = excerpt_of(first, place.document);
  return Rejection{document.document.source, std::move(diagnostics), std::move(excerpt)};
}

Outcome reject_unread(const Diagnostic& failure) {
  return Rejection{failure.source, {failure}, Excerpt()};
}

}  // namespace

void Scorer::score(const Piece& piece, const std::vector<Input>& inputs,
                   std::vector<Scored>& scored) const {
  scored.clear();
  for (std::uint32_t i = 0; i < piece.documents; ++i) {
    const std::uint32_t number = piece.first_input + i;
    score_input(inputs[number], {number, 0}, scored);
  }
  LocatedDocument document;
  document.file = source_name(inputs[piece.first_input].path);
  for_each_line(piece.lines, piece.first_line, [&](std::string_view line, std::uint32_t number) {
    document.line = number;
    document.document.source = name_of(document.file, number);
    document.document.text.assign(line);
    score_document(document, {piece.first_input, number}, scored);
  });
  if (piece.failure) {
    scored.push_back({{piece.first_input, 0}, reject_unread(*piece.failure)});
  }
}

void Scorer::score_input(const Input& input, InputNumber at, std::vector<Scored>& scored) const {
  Expected<Document, Diagnostic> document =
      input.failure ? *input.failure : read_regular_file(input.path);
  if (!document) return scored.push_back({at, reject_unread(document.error())});
  const std::string source = document.value().source;
  score_document({std::move(document.value()), source}, at, scored);
}

void Scorer::score_document(const LocatedDocument& document, InputNumber at,
                            std::vector<Scored>& scored) const {
  if (accepts_ == Accepts::scored_too && is_scored(format_of(document.document))) {
    return take_stored(document, at, scored);
  }
  scored.push_back({at, score_submission(document)});
}

void Scorer::take_stored(const LocatedDocument& document, InputNumber at,
                         std::vector<Scored>& scored) const {
  Expected<std::vector<Outcome>, Diagnostics> stored = read_stored(document.document);
  if (!stored) {
    return scored.push_back({at, reject(std::move(stored.error()), document, nullptr)});
  }
  for (Outcome& outcome : stored.value()) scored.push_back({at, std::move(outcome), true});
}

Outcome Scorer::score_submission(const LocatedDocument& document) const {
  Expected<Submission, Diagnostics> submission = read_submission(document.document);
  if (!submission) return reject(std::move(submission.error()), document, nullptr);
  const auto shelved = shelf_ == nullptr ? nullptr : shelf_->find(submission.value().family);
  if (shelved && !shelved->diagnostics.empty()) {
    return reject(shelved->diagnostics, document, shelved.get());
  }
  const Review* embedded = submission.value().embedded_review();
  const Review* from_shelf = shelved ? &shelved->review : nullptr;
  const Review* review = shelf_ == nullptr ? embedded : from_shelf;
  Expected<Payout, Diagnostics> payout =
      bounty::score(submission.value(), review, policy_, options_);
  if (!payout) return reject(std::move(payout.error()), document, shelved.get());
  if (embedded != nullptr && review == nullptr) {
    payout.value().warnings.push_back(review_set_aside_for_none());
  }
  return std::move(payout.value());
}

}  // namespace bounty
