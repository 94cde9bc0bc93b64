#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "bounty/payout.hpp"
#include "bounty/report.hpp"
#include "report/parts/table.hpp"

namespace bounty {

using StepsOfTask = std::span<const StepPayout>;

/// The steps of each task, which come one after the other.
std::vector<StepsOfTask> tasks_of(const Payout& payout);

/// A column that a terminal may be too narrow for. What goes into a file has all columns.
Table::Squeeze dropped_on_terminal(const TextStyle& style);

/// Whether a count with repeats says what it means: the first of its kind, with the repetition that
/// is paid in full or without.
enum class Counts { plain, explained };

/// The steps by task, with what each is paid for: the amounts add up to the base payment.
Table steps_table(const Payout& payout, const TextStyle& style, Detail detail,
                  Counts counts = Counts::plain);

/// `repeat rate of crack`, `bonus`
std::string describe(const UndecidedJudgement& judgement);

/// What to know of worths wherever more than one is shown.
std::string worths_do_not_add_up();

/// Whether more than one of them has a worth.
bool has_several_worths(const std::vector<UndecidedJudgement>& undecided);

/// The arithmetic behind the worth of a judgement.
std::string explain_worth(const Payout& payout, Money worth);

/// The largest worth first; what has none comes last.
std::vector<UndecidedJudgement> by_worth(std::vector<UndecidedJudgement> undecided);

/// A third column that draws worths.
struct WorthBars {
  std::string title;
  std::function<std::string(Money)> draw;
};

/// The undecided judgements with their worth, largest first; what has none comes last.
Table undecided_table(const Payout& payout, Detail detail, const WorthBars* bars = nullptr);

}  // namespace bounty
