#pragma once

#include <string>

#include "import/task_family.hpp"

namespace bounty {

/// Gives the tasks that have one description one activity, that is called as the first of them:
/// they are one piece of work that is scored in several ways. Tasks whose name is wrong are left.
void find_twins(TaskFamily& family);

/// Whether the task is the same piece of work as one before it.
bool is_twin(const FamilyTask& task);

/// A submission (`bounty-submission/1`) of the family, with one step a task, indented, with a line
/// end. `name` is the family's, "" where nobody knows it. A task without a time gets none.
std::string submission_draft(const std::string& name, const TaskFamily& family, const QaReport& qa);

/// A submission to fill in: it has neither names nor times, and says where they belong.
std::string submission_template();

}  // namespace bounty
