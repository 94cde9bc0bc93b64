#pragma once

#include <string>
#include <vector>

#include "bounty/payout.hpp"
#include "report/text/paint.hpp"

namespace bounty {

/// How the bar of an amount looks.
enum class BarKind { total, deduction, addition, outline };

/// One amount on its way from gross to bounty: its bar reaches from what was before it to what is
/// after it.
struct Stage {
  std::string label;
  Money amount;
  Money from;
  Money to;
  BarKind bar;
  Role role;
  std::string explanation;
};

/// Gross, each deduction, base payment, bonus, bounty and ceiling.
std::vector<Stage> stages(const Payout& payout);

/// The amount that the longest of their bars ends at.
Money longest_bar(const Payout& payout);

}  // namespace bounty
