#pragma once

#include <string>
#include <unordered_set>

#include "bounty/policy.hpp"
#include "bounty/review.hpp"
#include "bounty/submission.hpp"

namespace bounty {

/// The models under construction: a document fills one of them, and a submission its review too.
struct Draft {
  Submission submission;
  Review review;
  Policy policy;

  std::string format;            ///< as stated; "" if it is not
  bool has_review = false;       ///< the submission has an embedded review
  bool has_empty_tasks = false;  ///< the submission has a list of tasks, and none in it
  std::unordered_set<std::string> task_names;
  std::unordered_set<std::string> step_names;  ///< of the task being read
  std::unordered_set<std::string> criteria;

  Task& task() { return submission.tasks.back(); }
  Step& step() { return task().steps.back(); }
};

}  // namespace bounty
