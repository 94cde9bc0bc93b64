#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "bounty/policy.hpp"
#include "bounty/review.hpp"
#include "bounty/submission.hpp"
#include "bounty/totals.hpp"
#include "json/json_events.hpp"
#include "names/name_numbers.hpp"

namespace bounty {

struct MetrDraft;

/// What is stored: results, rejections, and batches of them.
struct StoredDraft {
  std::vector<Payout> payouts;
  std::vector<Rejection> rejections;
  VoidedPayment voided{};
  Span base_payment{};  ///< where the last result states it
  Span bounty{};        ///< the same
  Span payment{};       ///< the same

  Payout& payout() { return payouts.back(); }
  StepPayout& step() { return payout().steps.back(); }
  UndecidedJudgement& judgement() { return payout().undecided.back(); }
  Diagnostic& diagnostic() { return rejections.back().diagnostics.back(); }
};

/// What a hint proposes to call something by.
struct ProposedName {
  std::size_t diagnostic;  ///< its index
  std::string name;
};

/// The models under construction: a document fills one of them, and a submission its review too.
struct Draft {
  Submission submission;
  Review review;
  std::optional<Policy> policy;  ///< of a policy document
  MetrDraft* metr = nullptr;     ///< of a file of METR's, see metr/metr_draft.hpp
  StoredDraft stored;            ///< of results and what is stored with them

  std::string other_format;      ///< the one that is stated where it is not the expected one
  bool has_review = false;       ///< the submission has an embedded review
  bool has_empty_tasks = false;  ///< the submission has a list of tasks, and none in it
  std::vector<Span> task_names;  ///< where each stands
  std::vector<ProposedName> proposed_names;  ///< of tasks or criteria
  std::vector<Span> step_names;              ///< of the task being read
  NameNumbers names;                         ///< of a list that is complete
  std::set<std::string> criteria;

  Task& task() { return submission.tasks.back(); }
  Step& step() { return task().steps.back(); }
};

}  // namespace bounty
