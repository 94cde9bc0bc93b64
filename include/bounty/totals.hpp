#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "bounty/diagnostic.hpp"
#include "bounty/money.hpp"
#include "bounty/payout.hpp"

namespace bounty {

/// A document that cannot be scored, with every error in it.
struct Rejection {
  std::string source;
  Diagnostics diagnostics;           ///< at least one
  std::optional<Excerpt> excerpt{};  ///< of the first diagnostic; std::nullopt if it has no place
  bool is_stored = false;            ///< read back from a stored rejection
};

/// What one submission of a batch became.
using Outcome = std::variant<Payout, Rejection>;

/// Returns null if `outcome` is null or a rejection.
inline const Payout* payout_of(const Outcome* outcome) {
  return outcome == nullptr ? nullptr : std::get_if<Payout>(outcome);
}

/// An exact sum of amounts, in cents. Adding up amounts in 128 bits never overflows.
class Sum {
 public:
  constexpr Sum() = default;
  constexpr Sum& operator+=(Money amount) {
    cents_ += amount.cents();
    return *this;
  }
  constexpr Sum& operator+=(Sum other) {
    cents_ += other.cents_;
    return *this;
  }
  constexpr Sum& operator-=(Money amount) {
    cents_ -= amount.cents();
    return *this;
  }
  constexpr Sum& operator-=(Sum other) {
    cents_ -= other.cents_;
    return *this;
  }
  [[nodiscard]] constexpr Wide cents() const { return cents_; }

  friend constexpr auto operator<=>(Sum, Sum) = default;

 private:
  Wide cents_ = 0;
};

/// The totals of a batch (formats.md, `totals` of `bounty-batch/1`).
struct Totals {
  std::uint64_t submissions = 0;  ///< all inputs, including rejected ones
  std::uint64_t rejected = 0;
  Sum gross;
  Sum computation;  ///< deducted, like the next two
  Sum repeated_steps;
  Sum missing_qa;
  Sum base_payment;
  Sum bonus;
  Sum bounty;
  Sum ceiling;
  Sum payable;    ///< bounties that are clear; this and the next three add up to `bounty`
  Sum withheld;   ///< bounties that are withheld
  Sum blocked;    ///< bounties that are blocked
  Sum unchecked;  ///< bounties that are unchecked

  void add(const Outcome& outcome);
};

/// What a program can spend, and what remains; negative if the budget falls short.
struct Budget {
  Money amount;
  Sum after_bounties;
  Sum after_ceilings;
};

Budget budget_after(Money amount, const Totals& totals);

}  // namespace bounty
