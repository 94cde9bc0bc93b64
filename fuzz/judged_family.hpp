#pragma once

#include "bounty/submission.hpp"

namespace bounty::fuzz {

/// Returns a submission of the family `f` in which everything can be judged: it has the tasks `t`
/// and `u` with the steps `a`, `b` and `c`, the activity `x`, repetitions, computation and every
/// kind of evidence.
const Submission& judged_family();

}  // namespace bounty::fuzz
