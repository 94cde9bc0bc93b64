#pragma once

#include <exception>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "batch/family_register.hpp"
#include "batch/in_order.hpp"
#include "batch/piece_source.hpp"
#include "batch/presentation.hpp"
#include "batch/progress.hpp"
#include "batch/scorer.hpp"

namespace bounty {

/// A warning, and where it stands.
struct PlacedWarning {
  std::string source;
  Warning warning;
};

/// What a batch has come to.
struct BatchSummary {
  Totals totals;
  std::vector<PlacedWarning> warnings;  ///< of duplicate families at both places, of unused reviews
  std::uint64_t unlisted_duplicates = 0;  ///< nobody reads thousands of warnings
  bool is_stopped = false;                ///< at the first rejection
};

/// Scores a batch by several threads, each of which takes a piece of the input through all stages:
/// take, score, note (in the order of input: families and totals), render, present (in that order
/// again). So the output is the same whatever the number of threads.
class Batch {
 public:
  /// All must outlive it. `shelf` may be null.
  Batch(PieceSource& source, const Scorer& scorer, Presentation& presentation, Progress& progress,
        const ReviewShelf* shelf, bool stops_at_rejection);

  /// Throws what a thread has thrown: WriteError.
  BatchSummary run(std::size_t threads);

 private:
  void start(std::vector<std::thread>& others, std::size_t threads);
  void work() noexcept;
  struct Work {
    Piece piece;
    std::vector<Scored> scored;
    std::string rendered;
  };
  bool work_on(Work& work);
  void note(std::vector<Scored>& scored, std::uint64_t number);
  void note_family(Payout& payout, InputNumber at);
  void warn_of_unused_reviews();
  void stop_after(std::vector<Scored>& scored, std::size_t count, std::uint64_t number);
  void show_progress(const Piece& piece, const std::vector<Scored>& scored);
  void fail(std::exception_ptr failure);
  [[nodiscard]] std::string name_of(InputNumber at) const;

  PieceSource& source_;
  const Scorer& scorer_;
  Presentation& presentation_;
  Progress& progress_;
  const ReviewShelf* shelf_;
  bool stops_at_rejection_;

  InOrder noting_;
  FamilyRegister families_;  ///< changes while noting only, as the summary
  BatchSummary summary_;

  InOrder presenting_;
  Advance advance_;  ///< changes while presenting only

  std::mutex failing_;
  std::exception_ptr failure_;
};

}  // namespace bounty
