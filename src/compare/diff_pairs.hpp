#pragma once

#include <vector>

#include "bounty/totals.hpp"

namespace bounty {

/// The old and the new version of something; null if there is none.
template <class T>
struct Pair {
  const T* before = nullptr;
  const T* after = nullptr;
};

/// Pairs the outcomes of the same submission, in the new order, removed ones last.
std::vector<Pair<Outcome>> pairs_of(const std::vector<Outcome>& before,
                                    const std::vector<Outcome>& after);

/// Pairs the steps with the same name in tasks with the same name, in the new order, removed ones
/// last.
std::vector<Pair<StepPayout>> pairs_of(const std::vector<StepPayout>& before,
                                       const std::vector<StepPayout>& after);

}  // namespace bounty
