#pragma once

#include <vector>

#include "bounty/score.hpp"
#include "rules/judgements/judged_step.hpp"

namespace bounty {

/// Scores like score(), but from steps that are judged already, and without warnings about repeated
/// names and likely slips. Precondition: the documents fit together.
Expected<Payout, Diagnostics> score_steps(const Submission& submission,
                                          const std::vector<JudgedStep>& steps,
                                          const Review* review, const Policy& policy,
                                          const ScoreOptions& options);

/// A policy together with its fingerprint, to be shared by many submissions. The policy must
/// outlive it.
struct AppliedPolicy {
  explicit AppliedPolicy(const Policy& applied)
      : policy(applied), fingerprint(bounty::fingerprint(applied)) {}

  const Policy& policy;
  std::string fingerprint;
};

/// Scores like score() with a policy whose fingerprint need not be computed.
Expected<Payout, Diagnostics> score(const Submission& submission, const Review* review,
                                    const AppliedPolicy& applied, const ScoreOptions& options);

/// Scores like score(), but into `payout` and `judged`, whose old contents are discarded. Returns
/// the errors; if there are any, `payout` is unspecified.
Diagnostics score_into(Payout& payout, JudgedSteps& judged, const Submission& submission,
                       const Review* review, const AppliedPolicy& applied,
                       const ScoreOptions& options);

/// Warns about an embedded review that is set aside although there is no review from outside.
/// `counted` is the review that was used, or null.
void warn_if_set_aside(Payout& payout, const Submission& submission, const Review* counted,
                       const ScoreOptions& options);

}  // namespace bounty
