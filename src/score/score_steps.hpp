#pragma once

#include <vector>

#include "bounty/score.hpp"
#include "rules/judgements/judged_step.hpp"

namespace bounty {

/// What score() says, but for what is perhaps repeated or a slip, where the steps are judged like
/// this, and the documents fit together.
Expected<Payout, Diagnostics> score_steps(const Submission& submission,
                                          const std::vector<JudgedStep>& steps,
                                          const Review* review, const Policy& policy,
                                          const ScoreOptions& options);

/// A policy with its fingerprint, which many submissions have in common. The policy must outlive
/// it.
struct AppliedPolicy {
  explicit AppliedPolicy(const Policy& applied)
      : policy(applied), fingerprint(bounty::fingerprint(applied)) {}

  const Policy& policy;
  std::string fingerprint;
};

/// What score() says, into `payout`, whatever that was before, and with `judged` for its steps; or
/// what is wrong, and then `payout` means nothing.
Diagnostics score_into(Payout& payout, JudgedSteps& judged, const Submission& submission,
                       const Review* review, const AppliedPolicy& applied,
                       const ScoreOptions& options);

/// Warns of an embedded review that does not count, as none but those from outside do, and there is
/// none of them: `counted` is null.
void warn_if_set_aside(Payout& payout, const Submission& submission, const Review* counted,
                       const ScoreOptions& options);

}  // namespace bounty
