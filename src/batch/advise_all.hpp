#pragma once

#include <functional>

#include "batch/input/piece_source.hpp"
#include "batch/input/review_shelf.hpp"
#include "bounty/advise.hpp"
#include "bounty/policy.hpp"
#include "bounty/totals.hpp"

namespace bounty {

/// The policy and the reviews that advice is based on.
struct Advisers {
  const Policy& policy;
  const ReviewShelf* reviews = nullptr;  ///< null to use the embedded reviews
  bool ignores_embedded = false;
};

/// Advice, or the rejection of the submission.
using AdviceOutcome = Expected<Advised, Rejection>;

/// Calls `take` with the advice on each submission, exactly once and in the order of input, and
/// `skip` with the path of each review among them.
void advise_all(PieceSource& source, const Advisers& advisers,
                const std::function<void(AdviceOutcome)>& take,
                const std::function<void(const std::string& path)>& skip);

}  // namespace bounty
