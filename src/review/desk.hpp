#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "batch/input/inputs.hpp"
#include "batch/input/review_shelf.hpp"
#include "bounty/payout.hpp"
#include "bounty/policy.hpp"
#include "bounty/submission.hpp"
#include "bounty/totals.hpp"

namespace bounty {

/// A submission that is reviewed, and what has been said to it so far.
struct Case {
  Submission submission;
  std::shared_ptr<const ShelvedReview> review;  ///< null where there is none yet
  std::string review_path;                      ///< where it is, or is to go
  Payout payout;                                ///< what it comes to with that review

  [[nodiscard]] const Review* judged_by() const { return review ? &review->review : nullptr; }
};

/// All that lies on a reviewer's desk: the submissions, one a family, with their reviews.
struct Desk {
  std::vector<Case> cases;                      ///< in the order of input
  std::vector<Rejection> rejections;            ///< the same, of what cannot be reviewed
  std::map<std::string, std::string> rejected;  ///< the families of those, with their sources
  std::vector<std::string> left_out;            ///< what to say of others that are not reviewed
};

/// `shelf` has the reviews of the folder, and may be null where there is none.
Desk lay_out(std::vector<Input> inputs, const ReviewShelf* shelf, const std::string& folder,
             const Policy& policy);

}  // namespace bounty
