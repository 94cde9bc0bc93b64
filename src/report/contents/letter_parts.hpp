#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bounty/payout.hpp"

namespace bounty {

/// The parts of a letter to the author. They contain neither the program's notes, nor an approved
/// amount or payee that is not paid.

/// `implementation of 2 tasks with 6 steps`
std::string what_was_sent(const Payout& payout);

/// Returns sentences about the bounty, who has decided it, and how far it could still rise.
std::vector<std::string> decision_of(const Payout& payout);

/// Returns a sentence for each time that is the program's estimate.
std::vector<std::string> estimates_in(const Payout& payout);

/// One amount that was taken off a step.
struct Deducted {
  std::string step;  ///< `task/step`
  Money amount;      ///< above 0
  std::string reason;
};

/// Returns the deductions in document order: for each step first computation, then repeats, then
/// missing QA.
std::vector<Deducted> deductions_of(const Payout& payout);

/// Returns a line for each judgement that could still raise the bounty, the most valuable first.
std::vector<std::string> not_decided(const Payout& payout);

/// Returns whether the bounty is paid and if not, why, as far as its author may know.
std::string payment_for_author(const Payout& payout);

struct NextStep {
  std::string_view owner;  ///< `Ours:` or `Yours:`; `None:` if nothing is left to do
  std::string step;
};

std::vector<NextStep> next_steps_of(const Payout& payout);

}  // namespace bounty
