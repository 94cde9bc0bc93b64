#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bounty/money.hpp"
#include "bounty/payout.hpp"
#include "bounty/totals.hpp"

namespace bounty {

/// A value of a result that has changed.
struct ValueChange {
  std::string key;     ///< its path in the result or the step: `payment.status`
  std::string label;   ///< the same for people: `payment`; may contain names of steps
  std::string before;  ///< as text for people; "" if it was absent
  std::string after;
};

/// A step that was added, removed or changed.
struct StepChange {
  const StepPayout* before = nullptr;  ///< null if the step was added
  const StepPayout* after = nullptr;   ///< null if it was removed
  std::vector<ValueChange> values;     ///< empty if only the hourly rate changed the amount
  Money worth;  ///< what the change adds to the base payment; negative for a loss
};

/// A submission that was added, removed or changed.
/// base_payment + bonus = bounty, and the steps' worths add up to base_payment.
struct SubmissionChange {
  const Outcome* before = nullptr;  ///< null if the submission was added
  const Outcome* after = nullptr;   ///< null if it was removed
  std::vector<ValueChange> values{};
  bool has_steps = true;            ///< false if a side was stored without its steps
  std::vector<StepChange> steps{};  ///< in the new order, removed ones last
  Money base_payment{};             ///< what the change is worth; negative for a loss
  Money bonus{};                    ///< the same
  Money bounty{};                   ///< the same
};

/// What has changed between two scorings (`bounty-diff/1`).
/// The changes' bounties add up to after.bounty - before.bounty.
struct Diff {
  std::vector<SubmissionChange> changes;  ///< in the new order, removed ones last
  std::uint64_t unchanged = 0;            ///< submissions with the same values on both sides
  Totals before;
  Totals after;
  std::uint64_t drafts_before = 0;  ///< how many payouts a review decides that is only embedded
  std::uint64_t drafts_after = 0;   ///< the same

  /// Returns the total worth of all changes; negative for a loss.
  [[nodiscard]] Sum worth() const {
    Sum sum = after.bounty;
    return sum -= before.bounty;
  }
};

/// Compares two scorings, which must outlive the result. If each side has a single submission, the
/// two are compared even if their names differ. Otherwise payouts are matched by family, and
/// rejections by source or, failing that, by file name. A rejection counts as $0.00.
Diff diff(const std::vector<Outcome>& before, const std::vector<Outcome>& after);

}  // namespace bounty
