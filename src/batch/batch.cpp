#include "batch/batch.hpp"

#include <fmt/format.h>

#include <malloc.h>
#include <sys/resource.h>
#include <algorithm>
#include <cstdlib>
#include <exception>

#include "bounty/print.hpp"
#include "names/names.hpp"
#include "rules/payment.hpp"
#include "score/family_payment.hpp"

#ifdef __GLIBC__
#endif

namespace bounty {

void share_arena_where_room_is_scarce(std::size_t threads) {
#ifdef __GLIBC__
  constexpr rlim_t bytes_of_arena = rlim_t{128} << 20U;  // of addresses, while it is made
  rlimit room{};
  if (getrlimit(RLIMIT_AS, &room) != 0 || room.rlim_cur == RLIM_INFINITY) return;
  if (room.rlim_cur / 2 < threads * bytes_of_arena) mallopt(M_ARENA_MAX, 1);
#else
  static_cast<void>(threads);
#endif
}

namespace {

constexpr std::size_t most_warnings = 40;

Warning duplicate_family(const std::string& family, const std::string& elsewhere) {
  return {WarningCode::duplicate_family,
          fmt::format("the family {} is submitted in {} too: a family is paid once",
                      in_quotes(family), elsewhere)};
}

}  // namespace

Batch::Batch(PieceSource& source, const Scorer& scorer, Presentation& presentation,
             Progress& progress, const Surroundings& surroundings)
    : source_(source),
      scorer_(scorer),
      presentation_(presentation),
      progress_(progress),
      surroundings_(surroundings) {}

/// Where the system has no more threads, or no memory for them, those that there are do.
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
  progress_.erase();
  presentation_.finish(summary_.totals);
  warn_of_unused_reviews();
  return std::move(summary_);
}

void Batch::work() noexcept {
  try {
    Work work;  // its buffers serve one piece after the other
    while (source_.take(work.piece) && work_on(work)) {
    }
  } catch (...) {
    fail(std::current_exception());
  }
}

/// False where the batch has stopped before this piece.
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
    auto* payout = std::get_if<Payout>(&scored[i].outcome);
    if (payout != nullptr && !scored[i].is_stored) note_payment(*payout, scored[i].at);
    if (payout != nullptr) note_family(*payout, scored[i].at);
    summary_.totals.add(scored[i].outcome);
    if (payout == nullptr && surroundings_.stops_at_rejection) {
      return stop_after(list, i + 1, number);
    }
  }
}

/// Those of the shelf are read where they count.
void Batch::warn_of_skipped(const ScoredList& list) {
  for (const InputNumber at : list.skipped()) {
    const std::string& path = source_.inputs()[at.input].path;
    if (surroundings_.reviews != nullptr && surroundings_.reviews->has_file(path)) continue;
    add_warning(name_of_input(at), review_skipped());
  }
}

/// A family is paid once: not after a payment that is recorded, nor by a second document.
void Batch::note_payment(Payout& payout, InputNumber at) {
  const EarlierPayment* paid =
      surroundings_.paid == nullptr ? nullptr : surroundings_.paid->payment_of(payout.family);
  if (paid != nullptr) note_earlier_payment(payout, *paid);
  if (pays(payout.payment)) {
    const std::optional<InputNumber> first = families_.note_payable(payout.family, at);
    if (first) withhold_as_duplicate(payout, name_of_input(*first));
  }
  const bool is_withheld = payout.payment.status == PaymentStatus::withheld;
  if (is_withheld && payout.payment.reason != WithheldReason::paid) ++summary_.withheld;
}

void Batch::note_family(Payout& payout, InputNumber at) {
  warn_of_paid(payout);
  const auto [same, similar] = families_.note_family(payout.family, at);
  if (same) {
    warn_of_both(payout, *same, duplicate_family(payout.family, name_of_input(*same)),
                 duplicate_family(payout.family, payout.source));
  }
  if (similar) {
    const std::string named = "the family " + in_quotes(payout.family);
    warn_of_both(payout, *similar, similar_family(named, "the one in " + name_of_input(*similar)),
                 similar_family("this family", "that of " + payout.source + ", " +
                                                   in_quotes(payout.family) + ","));
  }
}

void Batch::warn_of_paid(Payout& payout) {
  if (surroundings_.paid == nullptr) return;
  for (const Warning& warning : payout.warnings) {
    if (warning.code == WarningCode::paid_differently) add_warning(payout.source, warning);
  }
  const std::string_view similar = surroundings_.paid->similar_to(payout.family);
  if (similar.empty()) return;
  payout.warnings.push_back(similar_to_paid(payout.family, similar));
  add_warning(payout.source, payout.warnings.back());
}

/// What stands at the later place and at the first one.
void Batch::warn_of_both(Payout& payout, InputNumber first, const Warning& here,
                         const Warning& there) {
  payout.warnings.push_back(here);
  presentation_.warn_first(first, there);
  add_warning(name_of_input(first), there);
  add_warning(payout.source, here);
}

void Batch::add_warning(const std::string& source, const Warning& warning) {
  if (summary_.warnings.size() >= most_warnings) {
    ++summary_.unlisted_warnings;
  } else {
    summary_.warnings.push_back({source, warning});
  }
}

void Batch::warn_of_unused_reviews() {
  if (surroundings_.reviews == nullptr || summary_.is_stopped) return;
  for (const ReviewShelf::Unused& unused : surroundings_.reviews->unused()) {
    summary_.warnings.push_back({unused.source, surroundings_.reviews->warning_of(unused)});
  }
}

/// Pieces before this one go on, those behind it are dropped.
void Batch::stop_after(ScoredList& scored, std::size_t count, std::uint64_t number) {
  scored.keep_first(count);
  summary_.is_stopped = true;
  source_.stop();
  noting_.close_from(number + 1);
}

void Batch::show_progress(const Piece& piece, std::span<const Scored> scored) {
  const auto is_rejection = [](const Scored& each) {
    return std::holds_alternative<Rejection>(each.outcome);
  };
  advance_.submissions += scored.size();
  advance_.rejected += static_cast<std::uint64_t>(std::ranges::count_if(scored, is_rejection));
  advance_.done = piece.done;
  advance_.total = source_.total();
  progress_.show(advance_);
}

/// The first failure ends all threads: they find every way closed.
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
