#pragma once

#include <optional>
#include <vector>

#include "bounty/payout.hpp"
#include "rules/judged_step.hpp"

namespace bounty {

/// That steps of one name earn the full rate more than once, and how much of the bounty depends on
/// whether they are one activity; none where no names coincide (payout-rules.md, "Warnings").
/// `payout` is what the steps come to.
std::optional<Warning> perhaps_repeated(const Payout& payout, const std::vector<JudgedStep>& steps);

}  // namespace bounty
