#pragma once

#include "bounty/diagnostic.hpp"
#include "import/task_family.hpp"

namespace bounty {

/// Gives each task the time of its only result. Returns errors for repeated names, results of
/// unknown tasks, tasks without a result, and tasks with several, of which none is chosen. If only
/// one task of an activity has a result, it counts for the others; if none has, one is requested.
Diagnostics match_results(TaskFamily& family, const QaReport& qa);

}  // namespace bounty
