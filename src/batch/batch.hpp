#pragma once

#include <exception>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "batch/families.hpp"
#include "batch/in_order.hpp"
#include "batch/paid_records.hpp"
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
  /// Of duplicate and similar families at both places, of payments that were other amounts, of
  /// unused reviews.
  std::vector<PlacedWarning> warnings;
  std::uint64_t unlisted_warnings = 0;  ///< nobody reads thousands of them
  std::uint64_t withheld = 0;  ///< payments that somebody has to look at: not those made before
  bool is_stopped = false;     ///< at the first rejection
};

/// Scores a batch by several threads, each of which takes a piece of the input through all stages:
/// take, score, note (in the order of input: families and totals), render, present (in that order
/// again). So the output is the same whatever the number of threads.
class Batch {
 public:
  /// What a batch goes by besides its submissions. All may be left out, and must outlive it.
  struct Surroundings {
    const ReviewShelf* reviews = nullptr;
    const PaidRecords* paid = nullptr;
    bool stops_at_rejection = false;
  };

  /// All must outlive it.
  Batch(PieceSource& source, const Scorer& scorer, Presentation& presentation, Progress& progress,
        const Surroundings& surroundings);

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
  void note_payment(Payout& payout, InputNumber at);
  void note_family(Payout& payout, InputNumber at);
  void warn_of_paid(Payout& payout);
  void warn_of_both(Payout& payout, InputNumber first, const Warning& here, const Warning& there);
  void add_warning(const std::string& source, const Warning& warning);
  void warn_of_unused_reviews();
  void stop_after(std::vector<Scored>& scored, std::size_t count, std::uint64_t number);
  void show_progress(const Piece& piece, const std::vector<Scored>& scored);
  void fail(std::exception_ptr failure);
  [[nodiscard]] std::string name_of(InputNumber at) const;

  PieceSource& source_;
  const Scorer& scorer_;
  Presentation& presentation_;
  Progress& progress_;
  Surroundings surroundings_;

  InOrder noting_;
  Families families_;  ///< changes while noting only, as the summary
  BatchSummary summary_;

  InOrder presenting_;
  Advance advance_;  ///< changes while presenting only

  std::mutex failing_;
  std::exception_ptr failure_;
};

}  // namespace bounty
