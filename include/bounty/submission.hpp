#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bounty/count.hpp"
#include "bounty/duration.hpp"
#include "bounty/place.hpp"
#include "bounty/review.hpp"
#include "bounty/texts.hpp"

namespace bounty {

/// A step as its submitter states it (payout-rules.md, "One step").
struct Step {
  std::string_view name;
  Stated<Duration> time;         ///< elapsed time of one repetition, computation included
  Stated<Duration> computation;  ///< the part of `time` spent waiting for a computer
  Count count = Count::from_number(1);
  std::string_view activity;  ///< "" if not stated: the step is then an activity of its own
  Evidence qa = Evidence::none;
};

struct Task {
  std::string_view name;
  std::vector<Step> steps;
};

/// How the author wants to be acknowledged.
struct AcknowledgeAs {
  std::string_view name;  ///< "" to use the author's name
  bool is_declined = false;
};

struct Author {
  std::string_view name;  ///< "" if not stated
  AcknowledgeAs acknowledge_as;
};

enum class SubmissionKind { implementation, specification };

/// The facts about a task family, as its submitter states them (`bounty-submission/1`). Its texts
/// refer to `texts`, or to other memory that outlives it.
struct Submission {
  Source source;  ///< where it was read, for messages and results
  std::string_view family;
  SubmissionKind kind = SubmissionKind::implementation;
  std::string_view title;  ///< "" if not stated
  Author author;
  std::vector<Task> tasks;
  std::optional<Review> review;  ///< the review embedded in the submission
  std::shared_ptr<Texts> texts;  ///< null if other memory holds its texts

  /// Returns the embedded review, or null, as score() takes it.
  [[nodiscard]] const Review* embedded_review() const { return review ? &*review : nullptr; }
};

}  // namespace bounty
