#include "report/parts/tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <numeric>

#include "bounty/print.hpp"
#include "report/parts/display_text.hpp"
#include "report/parts/explain.hpp"

namespace bounty {
namespace {

std::string_view evidence_text(Evidence evidence) {
  switch (evidence) {
    case Evidence::full_run: return "full run";
    case Evidence::alternative: return "alternative";
    case Evidence::none: break;
  }
  return "none";
}

/// `1` without repeats, else what is paid in full and the repeats at their rate: `1+7x25%`.
std::string count_text(const StepPayout& step, const TextStyle& style) {
  const std::int64_t first = step.full_rate_count.number();
  const std::int64_t repeats = step.repeat_count.number();
  if (repeats == 0) return fmt::format("{}", first);
  return fmt::format("{}{}{}{}", first == 0 ? "" : "1+", repeats, style.has_unicode ? "×" : "x",
                     percent(step.repeat_rate));
}

std::vector<Table::Cell> step_cells(const StepPayout& step, const TextStyle& style) {
  const bool has_computation = step.computation > Duration();
  const bool is_paid = step.amount > Money();
  return {{"  " + printable(step.step)},
          {clock(step.time.value)},
          {has_computation ? clock(step.computation) : "-"},
          {count_text(step, style)},
          {std::string(evidence_text(step.qa))},
          {percent(step.qa_rate)},
          {dollars(step.amount), is_paid ? Role::plain : Role::faint}};
}

/// The amounts of the steps of the task that begins with step `first`.
std::vector<Money> amounts_of_task(const std::vector<StepPayout>& steps, std::size_t first) {
  std::vector<Money> amounts;
  for (std::size_t i = first; i < steps.size() && steps[i].task == steps[first].task; ++i) {
    amounts.push_back(steps[i].amount);
  }
  return amounts;
}

void add_task_heading(Table& table, const std::string& task, const std::vector<Money>& amounts,
                      Detail detail) {
  const Money total = std::accumulate(amounts.begin(), amounts.end(), Money());
  table.add_heading(printable(task), dollars(total));
  if (detail == Detail::explained) table.add_remark(explain_task(amounts));
}

}  // namespace

Table steps_table(const Payout& payout, const TextStyle& style, Detail detail) {
  Table table({{"Step", Align::left, Table::Squeeze::cut},
               {"Time", Align::right},
               {"Computing", Align::right},
               {"Count", Align::right},
               {"Evidence", Align::left},
               {"Rate", Align::right},
               {"Amount", Align::right}});
  table.add_rule();
  const std::vector<StepPayout>& steps = payout.steps;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (i == 0 || steps[i].task != steps[i - 1].task) {
      add_task_heading(table, steps[i].task, amounts_of_task(steps, i), detail);
    }
    table.add_row(step_cells(steps[i], style));
    if (detail == Detail::explained) table.add_remark(explain_step(steps[i], payout.rate_per_hour));
  }
  return table;
}

std::string describe(const UndecidedJudgement& judgement) {
  switch (judgement.judgement) {
    case JudgementKind::repeat_rate: return "repeat rate of " + printable(judgement.where);
    case JudgementKind::confidence: return "confidence in " + printable(judgement.where);
    case JudgementKind::bonus: return "bonus";
    case JudgementKind::payment: break;
  }
  return "payment";
}

std::vector<UndecidedJudgement> by_worth(std::vector<UndecidedJudgement> undecided) {
  std::ranges::stable_sort(undecided, std::ranges::greater(), &UndecidedJudgement::worth);
  return undecided;
}

Table undecided_table(const Payout& payout, Detail detail) {
  Table table({{"Undecided", Align::left, Table::Squeeze::cut}, {"Worth", Align::right}});
  table.add_rule();
  for (const UndecidedJudgement& judgement : by_worth(payout.undecided)) {
    table.add_row({{describe(judgement)}, {judgement.worth ? dollars(*judgement.worth) : "-"}});
    if (detail == Detail::explained && judgement.worth) {
      table.add_remark(explain_worth(payout, *judgement.worth));
    }
  }
  return table;
}

}  // namespace bounty
