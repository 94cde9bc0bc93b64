#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "bounty/diagnostic.hpp"
#include "bounty/money.hpp"
#include "bounty/payout.hpp"

namespace bounty {

/// A document that cannot be scored, with everything that is wrong with it.
struct Rejection {
  std::string source;
  Diagnostics diagnostics;           ///< at least one
  std::optional<Excerpt> excerpt{};  ///< at the first of them; none where that has no place
  bool is_stored = false;            ///< read as it was rejected before
};

/// What became of one submission of a batch.
using Outcome = std::variant<Payout, Rejection>;

/// Null where there is no outcome, or it is a rejection.
inline const Payout* payout_of(const Outcome* outcome) {
  return outcome == nullptr ? nullptr : std::get_if<Payout>(outcome);
}

/// A sum of amounts in cents, exact: 128 bits hold more amounts than there can be inputs.
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

/// The sums over a batch (formats.md, `totals` of `bounty-batch/1`).
struct Totals {
  std::uint64_t submissions = 0;  ///< every input, the rejected ones included
  std::uint64_t rejected = 0;
  Sum gross;
  Sum computation;  ///< deducted, as the next two
  Sum repeated_steps;
  Sum missing_qa;
  Sum base_payment;
  Sum bonus;
  Sum bounty;
  Sum ceiling;
  Sum payable;    ///< the bounties that are clear; with the next three all of `bounty`
  Sum withheld;   ///< the bounties that are withheld, which pay nothing
  Sum blocked;    ///< the same of those that are blocked
  Sum unchecked;  ///< the same of those that are unchecked

  void add(const Outcome& outcome);
};

/// What a program has to spend, and what of it remains: less than nothing where it falls short.
struct Budget {
  Money amount;
  Sum after_bounties;
  Sum after_ceilings;
};

Budget budget_after(Money amount, const Totals& totals);

}  // namespace bounty
