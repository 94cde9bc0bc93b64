#pragma once

#include <functional>

#include "batch/input/piece_source.hpp"
#include "batch/input/review_shelf.hpp"
#include "bounty/advise.hpp"
#include "bounty/policy.hpp"
#include "bounty/totals.hpp"

namespace bounty {

/// What many submissions are advised by.
struct Advisers {
  const Policy& policy;
  const ReviewShelf* reviews = nullptr;  ///< null where submissions bring their own
  bool ignores_embedded = false;
};

/// Advice, or why there is none.
using AdviceOutcome = Expected<Advised, Rejection>;

/// Gives the advice on each submission to `take`, in the order of input, each exactly once, and the
/// paths of reviews that lie among them to `skip`.
void advise_all(PieceSource& source, const Advisers& advisers,
                const std::function<void(AdviceOutcome)>& take,
                const std::function<void(const std::string& path)>& skip);

}  // namespace bounty
