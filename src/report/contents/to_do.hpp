#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/contents/batch_parts.hpp"

namespace bounty {

/// What is left to decide over a batch.

/// By what a judgement is ranked: those with a worth first, the most valuable first; then those of
/// payments, by what they would pay.
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

/// Whether nothing that is decided now would pay anything: the family is paid, or payable, by
/// another document.
bool is_settled(const Payout& payout);

/// A report lists no more than these.
constexpr std::size_t most_to_do = 40;

/// What is left to decide over many submissions: the most urgent of it, and how much there is.
struct ToDoList {
  std::vector<ToDo>
      first;  ///< at most most_to_do, the most urgent first, equal ones in their order
  std::size_t count = 0;
  bool has_several_worths = false;
};

/// Without what is settled.
ToDoList to_do_list(const Payouts& payouts);

/// Whose turn it is: `program`, or `program or submitter` where QA evidence would settle it as
/// well.
std::string_view whose_turn(const UndecidedJudgement& judgement);

/// `repeat rate of crack`; of a payment what it needs: `payment: state the amount and the payee`.
std::string describe(const ToDo& to_do);

/// The first of them in rows: family, judgement, whose turn it is, worth.
Table to_do_table(const ToDoList& list);

/// What the worths mean, and how many judgements are not in the table.
std::vector<std::string> about_to_do(const ToDoList& list);

}  // namespace bounty
