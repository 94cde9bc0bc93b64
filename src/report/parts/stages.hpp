#pragma once

#include <string>
#include <vector>

#include "bounty/payout.hpp"
#include "report/parts/bars.hpp"
#include "report/parts/table.hpp"

namespace bounty {

/// A stage from gross to bounty. Its bar reaches from the amount before it to the amount after it.
struct Stage {
  std::string label;
  Money from;
  Money to;
  BarKind bar = BarKind::total;
  Role role = Role::plain;
  std::string explanation{};  ///< its arithmetic: the rule and the figures

  [[nodiscard]] Money amount() const { return to - from; }
};

/// Returns a stage whose bar begins at $0.00.
Stage total_stage(std::string label, Money amount, Role role, std::string explanation = "");

/// Returns the gross amount, each deduction, the base payment, the bonus, the bounty and the
/// ceiling.
std::vector<Stage> stages(const Payout& payout);

/// Returns the amount at which the longest of their bars ends.
Money longest_bar(const Payout& payout);

/// Returns `20% (unique 10% + easy_to_run 10%)`, or `50% (unique 40% + easy_to_run 30%, cut to the
/// cap)`.
std::string rate_with_criteria(const BonusRate& bonus);

/// Returns `$1.00 + $2.00`, or the number of amounts if there are many.
std::string sum_of(const std::vector<Money>& amounts);

}  // namespace bounty
