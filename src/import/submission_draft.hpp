#pragma once

#include <string>

#include "import/task_family.hpp"

namespace bounty {

/// Gives tasks with the same description one activity, named after the first of them: they are one
/// piece of work that is scored in several ways. Skips tasks whose names are invalid.
void find_twins(TaskFamily& family);

/// Returns true if the task is the same piece of work as an earlier one.
bool is_twin(const FamilyTask& task);

/// Returns a submission (`bounty-submission/1`) of the family as indented JSON, with one step for
/// each task. `name` is the family's name, or "" if it is unknown. A task without a time gets none.
std::string submission_draft(const std::string& name, const TaskFamily& family, const QaReport& qa);

/// Returns a submission to fill in, which shows where names and times belong.
std::string submission_template();

}  // namespace bounty
