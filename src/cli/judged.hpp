#pragma once

#include <optional>
#include <string>

#include "bounty/policy.hpp"
#include "bounty/review.hpp"
#include "bounty/submission.hpp"
#include "cli/options.hpp"
#include "cli/sources.hpp"

namespace bounty::cli {

/// A submission with the documents that judge it.
struct Judged {
  Policy policy;
  Submission submission;
  std::optional<Review> from_outside;
  bool ignores_embedded = false;

  /// The review that counts: the one from outside, else the embedded one unless it is to be
  /// ignored.
  [[nodiscard]] Review* review();
};

/// Reads every document before it gives up, so that all errors are shown at once: none where one is
/// wrong.
std::optional<Judged> load_judged(const SubmissionOptions& options, Sources& sources);

/// Programs that asked for JSON find what is wrong in their stream, people on standard error; a
/// file that was to be written stays as it is.
void print_rejection(const SubmissionOptions& options, const Sources& sources);

}  // namespace bounty::cli
