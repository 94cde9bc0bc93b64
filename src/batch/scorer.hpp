#pragma once

#include <vector>

#include "batch/piece_source.hpp"
#include "batch/review_shelf.hpp"
#include "bounty/policy.hpp"
#include "bounty/report.hpp"
#include "bounty/totals.hpp"

namespace bounty {

/// What became of a submission, and where it came from.
struct Scored {
  InputNumber at;
  Outcome outcome;
};

/// Turns the submissions of a batch into outcomes. Several threads may use one.
class Scorer {
 public:
  /// `shelf` is null where submissions bring their own reviews. Both must outlive the scorer.
  Scorer(const Policy& policy, const ReviewShelf* shelf, Lists lists, TextStyle style)
      : policy_(policy), shelf_(shelf), lists_(lists), style_(style) {}

  /// Puts the outcomes of the piece, in its order, each submission exactly once, into `scored`.
  void score(const Piece& piece, const std::vector<Input>& inputs,
             std::vector<Scored>& scored) const;

 private:
  [[nodiscard]] Outcome score_input(const Input& input) const;
  [[nodiscard]] Outcome score_document(const LocatedDocument& document) const;
  [[nodiscard]] Outcome reject(Diagnostics diagnostics, const LocatedDocument& document,
                               const ShelvedReview* review) const;
  [[nodiscard]] Outcome reject_unread(const std::string& source, const Diagnostic& failure) const;

  const Policy& policy_;
  const ReviewShelf* shelf_;
  Lists lists_;
  TextStyle style_;
};

}  // namespace bounty
