#pragma once

#include "metr/task_family.hpp"

namespace bounty {

/// Gives the tasks that have one description one activity, that is called as the first of them:
/// they are one piece of work that is scored in several ways. Tasks whose name is wrong are left.
void find_twins(TaskFamily& family);

/// Whether the task is the same piece of work as one before it.
bool is_twin(const FamilyTask& task);

}  // namespace bounty
