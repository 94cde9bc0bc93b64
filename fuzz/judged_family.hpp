#pragma once

#include "bounty/submission.hpp"

namespace bounty::fuzz {

/// A submission of the family `f` with all that reviews and policies judge: tasks `t` and `u` with
/// steps `a`, `b` and `c`, the activity `x`, repetitions, computation, every evidence.
const Submission& judged_family();

}  // namespace bounty::fuzz
