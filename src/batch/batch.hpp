#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "batch/input/piece_source.hpp"
#include "batch/presentation.hpp"
#include "batch/progress.hpp"
#include "batch/scorer.hpp"
#include "families/batch_notes.hpp"
#include "stored/paid_records.hpp"

namespace bounty {

/// Lets threads pass one at a time, in the order of their pieces' numbers. A waiting thread is
/// blocked, so no thread gets far ahead of the slowest.
class InOrder {
 public:
  /// Runs `action` when every piece before `number` has passed. Returns false without running it if
  /// this number was closed first.
  template <class Action>
  bool pass(std::uint64_t number, Action action) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return next_ == number || number >= closed_from_; });
    if (number >= closed_from_) return false;
    lock.unlock();  // no other thread has this number
    action();
    lock.lock();
    ++next_;
    changed_.notify_all();
    return true;
  }

  /// Lets no piece pass from this number on.
  void close_from(std::uint64_t number) {
    const std::lock_guard lock(mutex_);
    closed_from_ = std::min(closed_from_, number);
    changed_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::uint64_t next_ = 0;
  std::uint64_t closed_from_ = UINT64_MAX;
};

/// Call this before starting threads. Makes them share one memory arena if the address space has no
/// room for one each: otherwise glibc tries in vain at every allocation, which takes most of the
/// time.
void share_arena_where_room_is_scarce(std::size_t threads);

/// Scores a batch with several threads. Each takes a piece of the input through all stages: take,
/// score, note (families and totals, in the order of input), render, and present (in that order
/// again). So the output does not depend on the number of threads.
class Batch {
 public:
  /// What a batch uses besides its submissions. Each may be null, else it must outlive the batch.
  struct Surroundings {
    const ReviewShelf* reviews = nullptr;
    const PaidRecords* paid = nullptr;
    bool stops_at_rejection = false;
  };

  /// All arguments must outlive the batch.
  Batch(PieceSource& source, const Scorer& scorer, Presentation& presentation,
        ProgressLine& progress, const Surroundings& surroundings);

  /// Runs the batch. Throws WriteError if any thread does.
  BatchSummary run(std::size_t threads);

 private:
  void start(std::vector<std::thread>& others, std::size_t threads);
  void work() noexcept;
  struct Work {
    Piece piece;
    Scorer::Reused reused;
    ScoredList scored;
    std::string rendered;
  };
  bool work_on(Work& work);
  void note_in_order(ScoredList& list, std::uint64_t number);
  void warn_of_skipped(const ScoredList& list);
  void warn_of_unused_reviews();
  void stop_after(ScoredList& scored, std::size_t count, std::uint64_t number);
  void show_progress(const Piece& piece, std::span<const Scored> scored);
  void fail(std::exception_ptr failure);
  [[nodiscard]] std::string name_of_input(InputNumber at) const;

  PieceSource& source_;
  const Scorer& scorer_;
  Presentation& presentation_;
  ProgressLine& progress_line_;
  Surroundings surroundings_;

  InOrder noting_;
  BatchNotes notes_;  ///< changed only while noting

  InOrder presenting_;
  BatchProgress progress_so_far_;  ///< changed only while presenting

  std::mutex failing_;
  std::exception_ptr failure_;
};

}  // namespace bounty
