#pragma once

#include <string>

#include "metr/task_family.hpp"

namespace bounty {

/// A submission (`bounty-submission/1`) of the family, with one step a task, indented, with a line
/// end. `name` is the family's, "" where nobody knows it. A task without a time gets none.
std::string submission_draft(const std::string& name, const TaskFamily& family, const QaReport& qa);

/// A submission to fill in: it has neither names nor times, and says where they belong.
std::string submission_template();

}  // namespace bounty
