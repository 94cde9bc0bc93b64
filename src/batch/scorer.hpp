#pragma once

#include <vector>

#include "batch/piece_source.hpp"
#include "batch/review_shelf.hpp"
#include "bounty/calculate.hpp"
#include "bounty/policy.hpp"
#include "bounty/report.hpp"
#include "bounty/totals.hpp"

namespace bounty {

/// What became of a submission, and where it came from.
struct Scored {
  InputNumber at;
  Outcome outcome;
  bool is_stored = false;  ///< taken as it was scored before
};

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
      : policy_(policy), shelf_(shelf), options_(std::move(options)), accepts_(accepts) {}

  /// Puts the outcomes of the piece, in its order, each exactly once, into `scored`.
  void score(const Piece& piece, const std::vector<Input>& inputs,
             std::vector<Scored>& scored) const;

 private:
  void score_input(const Input& input, InputNumber at, std::vector<Scored>& scored) const;
  void score_document(const LocatedDocument& document, InputNumber at,
                      std::vector<Scored>& scored) const;
  [[nodiscard]] Outcome score_submission(const LocatedDocument& document) const;
  void take_stored(const LocatedDocument& document, InputNumber at,
                   std::vector<Scored>& scored) const;

  const Policy& policy_;
  const ReviewShelf* shelf_;
  ScoreOptions options_;
  Accepts accepts_;
};

}  // namespace bounty
