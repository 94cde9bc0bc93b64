#include "rules/warnings.hpp"

#include <algorithm>

#include "rules/bonus.hpp"

namespace bounty {
namespace {

/// Never true of a specification, which needs no evidence.
bool has_no_evidence(const Submission& submission, const std::vector<JudgedStep>& steps) {
  return submission.kind == SubmissionKind::implementation &&
         std::ranges::all_of(
             steps, [](const JudgedStep& step) { return step.evidence == Evidence::none; });
}

bool exceeds_bonus_cap(const Submission& submission, const Review* review, const Policy& policy) {
  return submission.kind == SubmissionKind::implementation &&
         stated_bonus_parts(review) > policy.bonus_cap.parts_per_million();
}

bool sets_embedded_review_aside(const Submission& submission, const Review* review) {
  return submission.review.has_value() && review != nullptr && review != &*submission.review;
}

}  // namespace

void add_warnings(WarningList& list, const Submission& submission,
                  const std::vector<JudgedStep>& steps, const Review* review,
                  const Policy& policy) {
  if (has_no_evidence(submission, steps)) {
    list.add(WarningCode::no_evidence, [] {
      return "no step has QA evidence: in most cases a submission needs a documented QA run "
             "to be eligible at all";
    });
  }
  if (exceeds_bonus_cap(submission, review, policy)) {
    list.add(WarningCode::bonus_capped, [] {
      return "the review states a bonus above the policy's cap: the bonus is cut to the cap";
    });
  }
  if (review != nullptr && review->is_embedded()) {
    list.add(WarningCode::review_embedded, [] {
      return "the review is embedded in the submission, so it is a draft: its amounts "
             "count, but only a review from outside decides the payment, the "
             "acknowledgement and the fast track";
    });
  }
  if (sets_embedded_review_aside(submission, review)) {
    list.add(WarningCode::review_set_aside, [] {
      return "the review embedded in the submission is set aside in favour of the one from outside";
    });
  }
}

void warn_of_review_set_aside_for_none(WarningList& list) {
  list.add(WarningCode::review_set_aside, [] {
    return "the review embedded in the submission is set aside: reviews come from outside, and "
           "there is none for this family";
  });
}

}  // namespace bounty
