#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bounty/money.hpp"
#include "bounty/payout.hpp"
#include "bounty/totals.hpp"

namespace bounty {

/// A value of a result that is another now.
struct ValueChange {
  std::string key;     ///< where it stands in the result or its step: `payment.status`
  std::string label;   ///< the same for people: `payment`; may have names of steps in it
  std::string before;  ///< as text for people; "" where there is none
  std::string after;
};

/// A step that was added, removed, or is another now.
struct StepChange {
  const StepPayout* before = nullptr;  ///< null where the step was added
  const StepPayout* after = nullptr;   ///< null where it was removed
  std::vector<ValueChange> values;     ///< none where only the hourly rate changed its amount
  Money worth;                         ///< what it adds to the base payment; negative for a loss
};

/// A submission that was added, removed, or comes to something else now.
/// base_payment + bonus = bounty, and the steps' worths come to base_payment.
struct SubmissionChange {
  const Outcome* before = nullptr;  ///< null where the submission was added
  const Outcome* after = nullptr;   ///< null where it was removed
  std::vector<ValueChange> values{};
  bool has_steps = true;            ///< both have their steps, or have none to have
  std::vector<StepChange> steps{};  ///< in the new order, what was removed last
  Money base_payment{};             ///< what the change is worth; negative for a loss
  Money bonus{};                    ///< the same
  Money bounty{};                   ///< the same
};

/// What has changed between two scorings (`bounty-diff/1`).
/// The changes' bounties come to after.bounty - before.bounty.
struct Diff {
  std::vector<SubmissionChange> changes;  ///< in the new order, what was removed last
  std::uint64_t unchanged = 0;            ///< submissions that come to the same in every value
  Totals before;
  Totals after;

  /// What all changes are worth together; negative for a loss.
  [[nodiscard]] Sum worth() const {
    Sum sum = after.bounty;
    return sum -= before.bounty;
  }
};

/// Compares two scorings, which must outlive the result. One submission on each side is the same,
/// whatever it is called; of many, those of one family are; what was rejected is found by its
/// source, else by the name of its file. What is not scored is worth nothing.
Diff diff(const std::vector<Outcome>& before, const std::vector<Outcome>& after);

}  // namespace bounty
