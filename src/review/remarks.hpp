#pragma once

#include "bounty/payout.hpp"
#include "bounty/policy.hpp"
#include "bounty/review.hpp"
#include "bounty/submission.hpp"
#include "review/review_text.hpp"

namespace bounty {

/// Puts a remark in the place of each judgement that is undecided and has none: what it is worth,
/// the most valuable first. It decides nothing by that. `review` is what the text says, null where
/// that is nothing yet; `payout` is what the submission comes to with it.
void add_remarks(ReviewText& text, const Submission& submission, const Review* review,
                 const Policy& policy, const Payout& payout);

/// What a new review says to whoever fills it in.
void add_heading_remarks(ReviewText& text);

/// Takes away the remark that add_remarks() has put in the place of a judgement, which is decided
/// now; what somebody else has written there stays.
void remove_remark(ReviewText& text, std::string_view section, std::string_view key);

}  // namespace bounty
