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

/// Returns the steps of each task, which are adjacent.
std::vector<StepsOfTask> tasks_of(const Payout& payout);

/// The style of Markdown and of pages, which have no terminal.
inline constexpr TextStyle markup_style{.has_unicode = true};

/// Returns how to shrink a column that a terminal may be too narrow for. A file has all columns.
Table::Squeeze dropped_on_terminal(const TextStyle& style);

/// Whether counts with repeats are explained. Only the first count of each kind is: with, and
/// without a repetition paid in full.
enum class Counts { plain, explained };

/// Returns the steps by task, with the amount that each is paid. The amounts add up to the base
/// payment.
Table steps_table(const Payout& payout, const TextStyle& style, Detail detail,
                  Counts counts = Counts::plain);

/// Returns `repeat rate of crack`, `bonus`, ...
std::string describe(const UndecidedJudgement& judgement);

/// Returns the note on worths for any list with more than one.
std::string worths_do_not_add_up();

/// Whether more than one of them has a worth.
bool has_several_worths(const std::vector<UndecidedJudgement>& undecided);

/// Returns the arithmetic of a judgement's worth.
std::string explain_worth(const Payout& payout, Money worth);

/// Sorts by worth, the largest first; judgements without a worth come last.
std::vector<UndecidedJudgement> by_worth(std::vector<UndecidedJudgement> undecided);

/// A third column that draws worths.
struct WorthBars {
  std::string title;
  std::function<std::string(Money)> draw;
};

/// Returns the undecided judgements with their worths, the largest first; those without a worth
/// come last.
Table undecided_table(const Payout& payout, Detail detail, const WorthBars* bars = nullptr);

}  // namespace bounty
