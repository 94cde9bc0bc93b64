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

/// A submission under review, with its current review.
struct Case {
  Submission submission;
  std::shared_ptr<const ShelvedReview> review;  ///< null if there is none yet
  std::string review_path;                      ///< where it is, or will be written
  Payout payout;                                ///< the payout with that review

  [[nodiscard]] const Review* judged_by() const { return review ? &review->review : nullptr; }
};

/// Everything on a reviewer's desk: the submissions, one for each family, with their reviews.
struct Desk {
  std::vector<Case> cases;                      ///< in the order of input
  std::vector<Rejection> rejections;            ///< in the order of input
  std::map<std::string, std::string> rejected;  ///< the families of these, with their sources
  std::vector<std::string> left_out;            ///< messages about others that are not reviewed
};

/// Lays out the inputs with the reviews of `shelf`, which may be null if the folder has none.
Desk lay_out(std::vector<Input> inputs, const ReviewShelf* shelf, const std::string& folder,
             const Policy& policy);

}  // namespace bounty
