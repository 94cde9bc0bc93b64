#pragma once

#include "bounty/diagnostic.hpp"
#include "import/task_family.hpp"

namespace bounty {

/// Gives each task the time of its only result, and returns what does not fit: names that stand
/// twice, results of unknown tasks, tasks without a result, and tasks with several, of which none
/// is taken. Where only one of the tasks of an activity has a result, it stands for the others, and
/// where none has, one is asked for.
Diagnostics match_results(TaskFamily& family, const QaReport& qa);

}  // namespace bounty
