#include "batch/scorer.hpp"

#include "bounty/score.hpp"
#include "formats/output/batch.hpp"
#include "formats/read_document.hpp"
#include "formats/submission.hpp"
#include "names/names.hpp"

namespace bounty {

Rejection rejection_of(Diagnostics diagnostics, const Document& document,
                       const ShelvedReview* review) {
  const Diagnostic& first = diagnostics.front();
  const bool is_in_review = review != nullptr && first.source != document.source;
  auto excerpt = excerpt_of(first, is_in_review ? review->document : document);
  return {name_of(document.source), std::move(diagnostics), std::move(excerpt)};
}

Rejection rejection_of(const Diagnostic& failure) {
  return {name_of(failure.source), {failure}, std::nullopt};
}

Scored& ScoredList::next(InputNumber at) {
  if (count_ == scored_.size()) scored_.emplace_back();
  Scored& scored = scored_[count_++];
  scored.at = at;
  scored.is_stored = false;
  return scored;
}

Payout& ScoredList::add_payout(InputNumber at) {
  Scored& scored = next(at);
  auto* payout = std::get_if<Payout>(&scored.outcome);
  return payout != nullptr ? *payout : scored.outcome.emplace<Payout>();
}

void Scorer::score(Piece& piece, const std::vector<Input>& inputs, Reused& reused,
                   ScoredList& scored) const {
  scored.clear();
  for (std::uint32_t i = 0; i < piece.documents; ++i) {
    const std::uint32_t number = piece.first_input + i;
    score_input(inputs[number], {number, 0}, reused, scored);
  }
  Source source = source_name(inputs[piece.first_input].path);
  for_each_line(piece.lines, piece.first_line, [&](std::string_view line, std::uint32_t number) {
    const InputNumber at = {piece.first_input, number};
    piece.lines[static_cast<std::size_t>(line.data() + line.size() - piece.lines.data())] = '\0';
    source.line = number;
    if (score_fast(line, source, at, reused, scored)) return;
    score_document({source, std::string(line)}, at, scored);
  });
  if (piece.failure) {
    scored.add_outcome({piece.first_input, 0}, rejection_of(*piece.failure));
  }
}

void Scorer::score_input(const Input& input, InputNumber at, Reused& reused,
                         ScoredList& scored) const {
  const Expected<std::string_view, Diagnostic> text =
      input.failure ? *input.failure : reused.files.read(input.path, input.is_listed);
  if (!text) {
    scored.add_outcome(at, rejection_of(text.error()));
    return;
  }
  const Source source = source_name(input.path);
  if (score_fast(text.value(), source, at, reused, scored)) return;
  const Document document{source, std::string(text.value())};
  if (is_skipped_review(document, input)) return scored.skip(at);
  score_document(document, at, scored);
}

namespace {

void restart(Submission& submission) {
  submission.kind = SubmissionKind::implementation;
  submission.title = {};
  submission.author = {};
  submission.tasks.clear();
  submission.review.reset();
}

}  // namespace

/// Scores the document if it is a valid submission. Anything else, and all errors, are left to
/// score_document().
bool Scorer::score_fast(std::string_view text, const Source& source, InputNumber at, Reused& reused,
                        ScoredList& scored) const {
  if (text.size() > Document::max_bytes) return false;
  auto& [texts, submission, shelved, judged, files, review_files] = reused;
  texts.clear();
  restart(submission);
  FastReader in(without_byte_order_mark(text), texts, nullptr);
  if (!read_plainly<format::submission>(in, submission)) return false;
  submission.source = source;
  const Review* review = submission.embedded_review();
  if (shelf_ != nullptr) {
    const auto found = shelf_->find_fast(submission.family, texts, review_files, shelved);
    if (found == ReviewShelf::Found::other) return false;
    review = found == ReviewShelf::Found::review ? &shelved : nullptr;
  }
  const std::size_t before = scored.size();
  Payout& payout = scored.add_payout(at);
  if (!score_into(payout, judged, submission, review, applied_, options_).empty()) {
    scored.keep_first(before);
    return false;
  }
  warn_if_set_aside(payout, submission, review, options_);
  return true;
}

namespace {

void take_stored(const Document& document, std::string_view format, InputNumber at,
                 ScoredList& scored) {
  Expected<std::vector<Outcome>, Diagnostics> stored = read_stored_as(format, document);
  if (!stored) {
    scored.add_outcome(at, rejection_of(std::move(stored.error()), document, nullptr));
    return;
  }
  for (Outcome& outcome : stored.value()) scored.add_outcome(at, std::move(outcome), true);
}

}  // namespace

void Scorer::score_document(const Document& document, InputNumber at, ScoredList& scored) const {
  const std::string format = accepts_ == Accepts::scored_too ? format_of(document) : "";
  if (is_outcome_format(format)) return take_stored(document, format, at, scored);
  if (format == record_format) return;  // it announces results, and has none
  scored.add_outcome(at, score_submission(document));
}

Outcome Scorer::score_submission(const Document& document) const {
  Expected<Submission, Diagnostics> submission = read_submission(document);
  if (!submission) return rejection_of(std::move(submission.error()), document, nullptr);
  const auto shelved = shelf_ == nullptr ? nullptr : shelf_->review_of(submission.value().family);
  if (shelved && !shelved->diagnostics.empty()) {
    return rejection_of(shelved->diagnostics, document, shelved.get());
  }
  const Review* from_shelf = shelved ? &shelved->review : nullptr;
  const Review* review = shelf_ == nullptr ? submission.value().embedded_review() : from_shelf;
  Expected<Payout, Diagnostics> payout =
      bounty::score(submission.value(), review, applied_, options_);
  if (!payout) return rejection_of(std::move(payout.error()), document, shelved.get());
  warn_if_set_aside(payout.value(), submission.value(), review, options_);
  return std::move(payout.value());
}

}  // namespace bounty
