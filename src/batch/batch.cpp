#include "batch/batch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <exception>
#ifdef __GLIBC__
#include <malloc.h>
#include <sys/resource.h>
#endif

#include "bounty/print.hpp"
#include "names/names.hpp"

namespace bounty {

void share_arena_where_room_is_scarce(std::size_t threads) {
#ifdef __GLIBC__
  constexpr rlim_t bytes_of_arena = rlim_t{128}
                                    << 20U;  // of address space, while the arena is created
  rlimit room{};
  if (getrlimit(RLIMIT_AS, &room) != 0 || room.rlim_cur == RLIM_INFINITY) return;
  if (room.rlim_cur / 2 < threads * bytes_of_arena) mallopt(M_ARENA_MAX, 1);
#else
  static_cast<void>(threads);
#endif
}

Batch::Batch(PieceSource& source, const Scorer& scorer, Presentation& presentation,
             ProgressLine& progress, const Surroundings& surroundings)
    : source_(source),
      scorer_(scorer),
      presentation_(presentation),
      progress_line_(progress),
      surroundings_(surroundings),
      notes_(
          surroundings.paid, [this](InputNumber at) { return name_of_input(at); },
          [this](InputNumber first, const Warning& warning) {
            presentation_.warn_first(first, warning);
          }) {}

/// If the system has no more threads or memory, the existing threads do the work.
void Batch::start(std::vector<std::thread>& others, std::size_t threads) {
  others.reserve(threads);
  try {
    for (std::size_t i = 0; i < threads; ++i) others.emplace_back([this] { work(); });
  } catch (const std::exception&) {
    return;
  }
}

BatchSummary Batch::run(std::size_t threads) {
  std::vector<std::thread> others;
  if (threads > 1) share_arena_where_room_is_scarce(threads);
  start(others, threads - 1);
  work();
  for (std::thread& other : others) other.join();
  if (failure_) std::rethrow_exception(failure_);
  progress_line_.erase();
  presentation_.finish(notes_.summary().totals);
  warn_of_unused_reviews();
  return std::move(notes_.summary());
}

void Batch::work() noexcept {
  try {
    Work work;  // its buffers are reused for every piece
    while (source_.take(work.piece) && work_on(work)) {
    }
  } catch (...) {
    fail(std::current_exception());
  }
}

/// Returns false if the batch has stopped before this piece.
bool Batch::work_on(Work& work) {
  Piece& piece = work.piece;
  scorer_.score(piece, source_.inputs(), work.reused, work.scored);
  if (!noting_.pass(piece.number, [&] { note_in_order(work.scored, piece.number); })) return false;
  const std::span<Scored> scored = work.scored.all();
  presentation_.render(scored, work.rendered);
  return presenting_.pass(piece.number, [&] {
    show_progress(piece, scored);
    presentation_.present(scored, work.rendered);
  });
}

void Batch::note_in_order(ScoredList& list, std::uint64_t number) {
  const std::span<Scored> scored = list.all();
  warn_of_skipped(list);
  for (std::size_t i = 0; i < scored.size(); ++i) {
    notes_.note(scored[i].outcome, scored[i].at, !scored[i].is_stored);
    const bool is_rejected = std::holds_alternative<Rejection>(scored[i].outcome);
    if (is_rejected && surroundings_.stops_at_rejection) return stop_after(list, i + 1, number);
  }
}

/// Warns of skipped reviews, except those that are also on the shelf.
void Batch::warn_of_skipped(const ScoredList& list) {
  for (const InputNumber at : list.skipped()) {
    const std::string& path = source_.inputs()[at.input].path;
    if (surroundings_.reviews != nullptr && surroundings_.reviews->has_file(path)) continue;
    notes_.add_warning(name_of_input(at), review_skipped());
  }
}

void Batch::warn_of_unused_reviews() {
  if (surroundings_.reviews == nullptr || notes_.summary().is_stopped) return;
  for (const ReviewShelf::Unused& unused : surroundings_.reviews->unused()) {
    notes_.summary().warnings.push_back({unused.source, surroundings_.reviews->warning_of(unused)});
  }
}

/// Stops the batch after this piece: earlier pieces continue, later ones are dropped.
void Batch::stop_after(ScoredList& scored, std::size_t count, std::uint64_t number) {
  scored.keep_first(count);
  notes_.summary().is_stopped = true;
  source_.stop();
  noting_.close_from(number + 1);
}

void Batch::show_progress(const Piece& piece, std::span<const Scored> scored) {
  const auto is_rejection = [](const Scored& each) {
    return std::holds_alternative<Rejection>(each.outcome);
  };
  progress_so_far_.submissions += scored.size();
  progress_so_far_.rejected +=
      static_cast<std::uint64_t>(std::ranges::count_if(scored, is_rejection));
  progress_so_far_.done = piece.done;
  progress_so_far_.total = source_.total();
  progress_line_.show(progress_so_far_);
}

/// Ends all threads at the first failure, by closing every stage.
void Batch::fail(std::exception_ptr failure) {
  const std::lock_guard lock(failing_);
  if (!failure_) failure_ = std::move(failure);
  source_.stop();
  noting_.close_from(0);
  presenting_.close_from(0);
}

std::string Batch::name_of_input(InputNumber at) const {
  return name_of({source_name(source_.inputs()[at.input].path), at.line});
}

}  // namespace bounty
