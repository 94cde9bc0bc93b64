#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bounty/payout.hpp"

namespace bounty {

/// What a letter to the author consists of. It says nothing of the program's own notes, nor whom
/// and what a review approves that is not paid.

/// `implementation of 2 tasks with 6 steps`
std::string what_was_sent(const Payout& payout);

/// The bounty, who has decided it, and how far it could still rise.
std::vector<std::string> decision_of(const Payout& payout);

/// Which times are the program's own.
std::vector<std::string> estimates_in(const Payout& payout);

/// One amount that was taken off a step.
struct Deducted {
  std::string step;  ///< `task/step`
  Money amount;      ///< above 0
  std::string reason;
};

/// In document order; of one step the computation first, then its repeats, then missing QA.
std::vector<Deducted> deductions_of(const Payout& payout);

/// Each judgement about an amount, with what it could raise the bounty by, the most valuable first.
std::vector<std::string> not_decided(const Payout& payout);

/// Whether the bounty is paid, and why not, as its author may know it.
std::string payment_for_author(const Payout& payout);

struct NextStep {
  std::string_view owner;  ///< `Ours:`, `Yours:`; `None:` where nobody has to do anything
  std::string step;
};

std::vector<NextStep> next_steps_of(const Payout& payout);

}  // namespace bounty
