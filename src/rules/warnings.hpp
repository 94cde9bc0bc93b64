#pragma once

#include <vector>

#include "bounty/payout.hpp"
#include "bounty/policy.hpp"
#include "rules/judgements/judged_step.hpp"

namespace bounty {

/// Adds warnings to a payout, with their messages if `explains` is true.
class WarningList {
 public:
  WarningList(std::vector<Warning>& list, bool explains) : list_(list), explains_(explains) {}

  /// `explanation` is a function that returns the message.
  template <class Explanation>
  void add(WarningCode code, Explanation explanation) {
    Warning& warning = list_.emplace_back();
    warning.code = code;
    if (explains_) warning.message = explanation();
  }

 private:
  std::vector<Warning>& list_;
  bool explains_;
};

/// Adds the warnings about evidence, bonus and reviews (payout-rules.md, "Warnings"). `review` may
/// be null.
void add_warnings(WarningList& list, const Submission& submission,
                  const std::vector<JudgedStep>& steps, const Review* review, const Policy& policy);

/// Warns that an embedded review is set aside although there is no review of its family from
/// outside.
void warn_of_review_set_aside_for_none(WarningList& list);

}  // namespace bounty
