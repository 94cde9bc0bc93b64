#pragma once

#include "bounty/payout.hpp"
#include "bounty/policy.hpp"
#include "bounty/review.hpp"
#include "bounty/submission.hpp"
#include "review/review_text.hpp"

namespace bounty {

/// Adds a remark for each undecided judgement that has none: its worth, the most valuable first. A
/// remark decides nothing. `review` is the content of the text, or null if it has none yet;
/// `payout` is calculated with it.
void add_remarks(ReviewText& text, const Submission& submission, const Review* review,
                 const Policy& policy, const Payout& payout);

/// Adds instructions to a new review.
void add_heading_remarks(ReviewText& text);

/// Removes the remark that add_remarks() has written for a judgement that is decided now. Remarks
/// by others stay.
void remove_remark(ReviewText& text, std::string_view section, std::string_view key);

}  // namespace bounty
