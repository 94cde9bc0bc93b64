#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/contents/batch_parts.hpp"

namespace bounty {

/// The undecided judgements of a batch.

/// The rank of a judgement: those with a worth come first, the most valuable first; then payments,
/// by the amount that they would pay.
struct Urgency {
  bool has_worth = false;
  Money amount;

  friend constexpr auto operator<=>(const Urgency&, const Urgency&) = default;
};

Urgency urgency_of(const Payout& payout, const UndecidedJudgement& judgement);

struct ToDo {
  const Payout* payout;
  const UndecidedJudgement* judgement;
};

/// Whether no judgement could make this payout payable, because the family is paid, or payable, by
/// another document.
bool is_settled(const Payout& payout);

/// The largest number of judgements in a report.
constexpr std::size_t most_to_do = 40;

/// The most urgent undecided judgements of many submissions, and the number of all of them.
struct ToDoList {
  std::vector<ToDo> first;  ///< the most urgent first, equal ones in order
  std::size_t count = 0;
  bool has_several_worths = false;
};

/// Leaves out settled payouts.
ToDoList to_do_list(const Payouts& payouts);

/// Returns who can settle the judgement: `program`, or `program or submitter` if QA evidence would
/// settle it too.
std::string_view whose_turn(const UndecidedJudgement& judgement);

/// Returns `repeat rate of crack`, or for a payment what it needs: `payment: state the amount and
/// the payee`.
std::string describe(const ToDo& to_do);

/// Returns a table of the listed judgements: family, judgement, who can settle it, worth.
Table to_do_table(const ToDoList& list);

/// Returns how many judgements are not in the table, and what the worths mean.
std::vector<std::string> about_to_do(const ToDoList& list);

}  // namespace bounty
