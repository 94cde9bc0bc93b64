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

/// The outcome of a submission, with its position in the input.
struct Scored {
  InputNumber at;
  Outcome outcome;
  bool is_stored = false;  ///< the outcome was stored before and is taken unchanged
};

/// The outcomes of one piece at a time, in the order of input. The memory of a piece's payouts is
/// reused for the next piece.
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
  /// Adds a payout. Until it is filled, it contains that of an earlier submission.
  Payout& add_payout(InputNumber at);
  void keep_first(std::size_t count) { count_ = count; }

  /// Notes a review among the submissions of a folder and its subfolders.
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

/// Returns the rejection of a document. `review` is the one that the errors may be in, or null.
Rejection rejection_of(Diagnostics diagnostics, const Document& document,
                       const ShelvedReview* review);

/// Returns the rejection of an input that cannot be read.
Rejection rejection_of(const Diagnostic& failure);

/// The documents that a scorer accepts.
enum class Accepts {
  submissions,
  scored_too,  ///< also results, rejections and batches, which are taken unchanged
};

/// Turns the submissions of a batch into outcomes. Thread-safe.
class Scorer {
 public:
  /// If `shelf` is null, embedded reviews are used. Both the policy and the shelf must outlive the
  /// scorer.
  Scorer(const Policy& policy, const ReviewShelf* shelf, ScoreOptions options,
         Accepts accepts = Accepts::submissions)
      : applied_(policy), shelf_(shelf), options_(std::move(options)), accepts_(accepts) {}

  /// Memory that one thread reuses for each submission.
  struct Reused {
    Texts texts;
    Submission submission;
    Review review;  ///< from the shelf
    JudgedSteps judged;
    FileReader files;         ///< for submissions
    FileReader review_files;  ///< for reviews from the shelf
  };

  /// Puts the outcomes of the piece into `scored`, in order and each exactly once. Replaces the
  /// newlines of the piece by NULs.
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
