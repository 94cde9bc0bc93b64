#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bounty/count.hpp"
#include "bounty/duration.hpp"
#include "bounty/place.hpp"
#include "bounty/review.hpp"

namespace bounty {

/// What a step is, as its submitter states it (payout-rules.md, "One step").
struct Step {
  std::string name;
  Stated<Duration> time;         ///< elapsed time of one repetition, computation included
  Stated<Duration> computation;  ///< the part of `time` spent waiting for a computation
  Count count = Count::from_number(1);
  std::string activity;  ///< "" where the step names none: it is then an activity of its own
  Evidence qa = Evidence::none;
};

struct Task {
  std::string name;
  std::vector<Step> steps;
};

struct Author {
  std::string name;            ///< "" where not stated
  std::string acknowledge_as;  ///< "" where `name` is the name to acknowledge
  bool declines_acknowledgement = false;
};

enum class SubmissionKind { implementation, specification };

/// The facts: a task family as its author submits it (`bounty-submission/1`).
struct Submission {
  std::string source;  ///< where it was read, for messages and results
  std::string family;
  SubmissionKind kind = SubmissionKind::implementation;
  std::string title;  ///< "" where not stated
  Author author;
  std::vector<Task> tasks;
  std::optional<Review> review;  ///< the review embedded in the submission

  /// The embedded review, or null: what score() takes.
  [[nodiscard]] const Review* embedded_review() const { return review ? &*review : nullptr; }
};

}  // namespace bounty
