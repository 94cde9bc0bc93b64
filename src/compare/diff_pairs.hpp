#pragma once

#include <vector>

#include "bounty/totals.hpp"

namespace bounty {

/// What was, and what it is now; null where there is none.
template <class T>
struct Pair {
  const T* before = nullptr;
  const T* after = nullptr;
};

/// Which outcomes are of one submission, in the new order, what was removed last.
std::vector<Pair<Outcome>> pairs_of(const std::vector<Outcome>& before,
                                    const std::vector<Outcome>& after);

/// Which steps are one: those of one name in tasks of one name; in the same order.
std::vector<Pair<StepPayout>> pairs_of(const std::vector<StepPayout>& before,
                                       const std::vector<StepPayout>& after);

}  // namespace bounty
