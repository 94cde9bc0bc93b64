#pragma once

#include <string>
#include <vector>

#include "bounty/payout.hpp"
#include "report/parts/bars.hpp"
#include "report/parts/table.hpp"

namespace bounty {

/// One amount on its way from gross to bounty: its bar reaches from what was before it to what is
/// after it.
struct Stage {
  std::string label;
  Money from;
  Money to;
  BarKind bar = BarKind::total;
  Role role = Role::plain;
  std::string explanation{};  ///< the arithmetic behind it: which rule, and which figures

  [[nodiscard]] Money amount() const { return to - from; }
};

/// An amount whose bar begins at nothing.
Stage total_stage(std::string label, Money amount, Role role, std::string explanation = "");

/// Gross, each deduction, base payment, bonus, bounty and ceiling.
std::vector<Stage> stages(const Payout& payout);

/// The amount that the longest of their bars ends at.
Money longest_bar(const Payout& payout);

/// `20% (unique 10% + easy_to_run 10%)`, or `50% (unique 40% + easy_to_run 30%, cut to the cap)`
std::string rate_with_criteria(const BonusRate& bonus);

/// `$1.00 + $2.00`; of many amounts only how many they are.
std::string sum_of(const std::vector<Money>& amounts);

}  // namespace bounty
