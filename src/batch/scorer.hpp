#pragma once

#include <span>
#include <utility>
#include <vector>

#include "batch/input/piece_source.hpp"
#include "batch/input/review_shelf.hpp"
#include "bounty/calculate.hpp"
#include "bounty/policy.hpp"
#include "bounty/report.hpp"
#include "bounty/submission.hpp"
#include "bounty/totals.hpp"
#include "files/input.hpp"
#include "score/score_steps.hpp"

namespace bounty {

/// What became of a submission, and where it came from.
struct Scored {
  InputNumber at;
  Outcome outcome;
  bool is_stored = false;  ///< taken as it was scored before
};

/// The outcomes of one piece after the other, in the order of input. What one piece has left behind
/// serves the next: its payouts keep their room.
class ScoredList {
 public:
  void clear() {
    count_ = 0;
    skipped_.clear();
  }
  Scored& add_outcome(InputNumber at, Outcome outcome, bool is_stored = false) {
    Scored& scored = next(at);
    scored.outcome = std::move(outcome);
    scored.is_stored = is_stored;
    return scored;
  }
  /// One more payout: until it is filled, it says what an earlier submission came to.
  Payout& add_payout(InputNumber at);
  void keep_first(std::size_t count) { count_ = count; }

  /// A review that stands among the submissions of a folder and its subfolders.
  void skip(InputNumber at) { skipped_.push_back(at); }
  [[nodiscard]] const std::vector<InputNumber>& skipped() const { return skipped_; }

  [[nodiscard]] std::span<Scored> all() { return std::span(scored_).first(count_); }
  [[nodiscard]] std::size_t size() const { return count_; }

 private:
  Scored& next(InputNumber at);

  std::vector<Scored> scored_;
  std::vector<InputNumber> skipped_;
  std::size_t count_ = 0;
};

/// Why there is no outcome of the document. The review, by which it is perhaps wrong, may be null.
Rejection rejection_of(Diagnostics diagnostics, const Document& document,
                       const ShelvedReview* review);

/// The same of what could not be read.
Rejection rejection_of(const Diagnostic& failure);

/// What a document may be.
enum class Accepts {
  submissions,
  scored_too,  ///< results, rejections and batches as well, taken as they are
};

/// Turns the submissions of a batch into outcomes. Several threads may use one.
class Scorer {
 public:
  /// `shelf` is null where submissions bring their own reviews. Both must outlive the scorer.
  Scorer(const Policy& policy, const ReviewShelf* shelf, ScoreOptions options,
         Accepts accepts = Accepts::submissions)
      : applied_(policy), shelf_(shelf), options_(std::move(options)), accepts_(accepts) {}

  /// What one thread uses again from submission to submission.
  struct Reused {
    Texts texts;
    Submission submission;
    Review review;  ///< from the shelf
    JudgedSteps judged;
    FileReader files;         ///< of the submissions
    FileReader review_files;  ///< of the shelf
  };

  /// Puts the outcomes of the piece, in its order, each exactly once, into `scored`. Its lines end
  /// in NULs then.
  void score(Piece& piece, const std::vector<Input>& inputs, Reused& reused,
             ScoredList& scored) const;

 private:
  void score_input(const Input& input, InputNumber at, Reused& reused, ScoredList& scored) const;
  bool score_fast(std::string_view text, const Source& source, InputNumber at, Reused& reused,
                  ScoredList& scored) const;
  void score_document(const Document& document, InputNumber at, ScoredList& scored) const;
  [[nodiscard]] Outcome score_submission(const Document& document) const;

  AppliedPolicy applied_;
  const ReviewShelf* shelf_;
  ScoreOptions options_;
  Accepts accepts_;
};

}  // namespace bounty
